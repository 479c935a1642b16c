import type { FormAction } from '@/lib/shared/form-state';
import type { Subscription, SubscriptionProblem } from '@/lib/subscriptions/rules';
import type { CategoryChoice } from './choice-fields';
import { ChoicesForm } from './choices.form';
import { SubscriptionButton } from './subscription-button.form';
import { SubscriptionPart } from './subscription-view';

type SubscriptionAction = FormAction<SubscriptionProblem, never>;

type SubscriptionFormsProps = {
  token: string;
  subscription: Subscription;
  categories: readonly CategoryChoice[];
  confirm: SubscriptionAction;
  change: SubscriptionAction;
  end: SubscriptionAction;
};

/** What can be done with a subscription in its state. */
export function SubscriptionForms({
  token,
  subscription,
  categories,
  confirm,
  change,
  end,
}: SubscriptionFormsProps) {
  const yes = (label: string) => <SubscriptionButton {...{ token, label }} action={confirm} look="button" />;
  const no = (label: string) => (
    <SubscriptionButton {...{ token, label }} action={end} look="button-secondary" />
  );
  switch (subscription.state) {
    case 'unconfirmed':
      return (
        <>
          {yes('Подтвердить подписку')}
          <SubscriptionPart heading="Если это были не вы">
            <p>Мы больше не напишем на этот адрес, пока его снова не укажут в форме подписки.</p>
            {no('Отказаться от подписки')}
          </SubscriptionPart>
        </>
      );
    case 'suspended':
      return (
        <>
          {yes('Подтвердить подписку')}
          <SubscriptionPart heading="Отписаться">{no('Отписаться от новостей')}</SubscriptionPart>
        </>
      );
    case 'ended':
      return yes(subscription.wasConfirmed ? 'Подписаться снова' : 'Подписаться');
    case 'active':
      return (
        <>
          <SubscriptionPart heading="Изменить подписку">
            <ChoicesForm {...{ token, categories }} action={change} choices={subscription} />
          </SubscriptionPart>
          <SubscriptionPart heading="Отписаться">
            <p>Новости перестанут приходить сразу.</p>
            {no('Отписаться от новостей')}
          </SubscriptionPart>
        </>
      );
  }
}
