import type { SubscriptionState } from '@/lib/subscriptions/rules';

export const tabNames: Readonly<Record<SubscriptionState, string>> = {
  unconfirmed: 'Не подтверждены',
  active: 'Действуют',
  suspended: 'Приостановлены',
  ended: 'Отменены',
};
