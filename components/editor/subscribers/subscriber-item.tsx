import { DateTimeView } from '@/components/ui/date-view';
import { plural } from '@/lib/shared/russian';
import type { DeskSubscriber } from '@/lib/subscriptions/desk.rules';
import { choiceWords, frequencyWords, stateWords } from '@/lib/subscriptions/rules';
import styles from './subscribers-view.module.css';

export function SubscriberItem({ subscriber }: { subscriber: DeskSubscriber }) {
  const { email, name, phone, position, state, frequency, categories } = subscriber;
  const about = [name, position, phone].filter(Boolean).join(', ');
  return (
    <li className={styles.item}>
      <p className={styles.address}>
        <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>{' '}
        <span className={styles.state} data-state={state}>
          {stateWords[state]}
        </span>
      </p>
      {about && <p className={styles.about}>{about}</p>}
      <p className={styles.about}>
        {choiceWords(categories)}, {frequencyWords[frequency]}
      </p>
      <p className={styles.about}>
        <Moments subscriber={subscriber} />
      </p>
      {subscriber.refusals > 0 && <Refusals subscriber={subscriber} />}
    </li>
  );
}

function Moments({ subscriber: { createdAt, confirmedAt, endedAt } }: { subscriber: DeskSubscriber }) {
  return (
    <>
      Форма отправлена <DateTimeView instant={createdAt} />
      {confirmedAt && (
        <>
          ; подписка подтверждена <DateTimeView instant={confirmedAt} />
        </>
      )}
      {endedAt && (
        <>
          ; отменена <DateTimeView instant={endedAt} />
        </>
      )}
    </>
  );
}

function Refusals({ subscriber: { refusals, refusal, refusedAt } }: { subscriber: DeskSubscriber }) {
  return (
    <p className={styles.refusals}>
      Почтовый сервер не принял {plural(refusals, ['письмо', 'письма', 'писем'])} подряд
      {refusal && ` (${refusal})`}
      {refusedAt && (
        <>
          , последний раз <DateTimeView instant={refusedAt} />
        </>
      )}
    </p>
  );
}
