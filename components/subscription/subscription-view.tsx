import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateView } from '@/components/ui/date-view';
import {
  choiceWords,
  frequencyWords,
  type Subscription,
  type SubscriptionDeed,
  type SubscriptionState,
} from '@/lib/subscriptions/rules';
import type { CategoryChoice } from './choice-fields';
import styles from './subscription-view.module.css';

type SubscriptionViewProps = {
  subscription: Subscription;
  heading: string;
  categories: readonly CategoryChoice[];
  /** The buttons and the form that the state allows. */
  children: ReactNode;
};

export function SubscriptionView({ subscription, heading, categories, children }: SubscriptionViewProps) {
  return (
    <>
      <SubscriptionTrail />
      <h1>{heading}</h1>
      <StateSentence subscription={subscription} chosen={namesOf(subscription, categories)} />
      {children}
    </>
  );
}

function StateSentence({ subscription, chosen }: { subscription: Subscription; chosen: string }) {
  const { state, maskedEmail, frequency, wasConfirmed, deletedAt } = subscription;
  switch (state) {
    case 'unconfirmed':
      return (
        <p>
          На адрес {maskedEmail} будут приходить {chosen}, {frequencyWords[frequency]}. Осталось подтвердить,
          что это ваш адрес.
        </p>
      );
    case 'active':
      return (
        <p>
          На адрес {maskedEmail} приходят {chosen}, {frequencyWords[frequency]}.
        </p>
      );
    case 'suspended':
      return (
        <p>
          Почтовый сервер несколько раз подряд не принял наши письма на адрес {maskedEmail}, поэтому мы
          перестали их отправлять. Если почта снова работает, подтвердите подписку.
        </p>
      );
    case 'ended':
      return (
        <p>
          {wasConfirmed ? 'Новости больше не приходят' : 'Новости не будут приходить'} на адрес {maskedEmail}.
          {deletedAt && (
            <>
              {' '}
              {wasConfirmed ? 'Вернуть подписку' : 'Передумать'} можно до <DateView instant={deletedAt} />,
              потом мы удалим ваши данные.
            </>
          )}
        </p>
      );
  }
}

function namesOf({ categories: ids }: Subscription, categories: readonly CategoryChoice[]): string {
  return choiceWords(categories.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}

const headings: Readonly<Record<SubscriptionState, string>> = {
  unconfirmed: 'Подтвердите подписку на новости',
  active: 'Ваша подписка на новости',
  suspended: 'Подписка на новости приостановлена',
  ended: 'Вы отписались от новостей',
};

/** Title and heading of the page: what was just done is heard first. */
export function subscriptionHeading(
  { state, wasConfirmed }: Subscription,
  done: SubscriptionDeed | undefined,
): string {
  if (state === 'ended' && !wasConfirmed) return 'Вы отказались от подписки';
  if (state === 'active' && done === 'confirmed') return 'Подписка подтверждена';
  return state === 'active' && done === 'changed' ? 'Подписка изменена' : headings[state];
}

export const UNKNOWN_SUBSCRIPTION = 'Такой подписки нет';

export function UnknownSubscriptionView() {
  return (
    <>
      <SubscriptionTrail />
      <h1>{UNKNOWN_SUBSCRIPTION}</h1>
      <p>
        Возможно, ссылка скопирована из письма не целиком или подписку уже удалили: неподтверждённые и
        отменённые подписки хранятся недолго. Ошибка 404.
      </p>
      <p>
        <a className="button" href="/subscribe">
          Подписаться на новости
        </a>
      </p>
    </>
  );
}

/** One of the things that can be done with a subscription. */
export function SubscriptionPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function SubscriptionTrail() {
  return <Breadcrumbs trail={[{ label: 'Подписка на новости', href: '/subscribe' }]} />;
}
