import { DateTimeView } from '@/components/ui/date-view';
import { plural } from '@/lib/shared/russian';
import type { DeskSubscriber } from '@/lib/subscriptions/desk.rules';
import { choiceWords, frequencyWords, stateWords } from '@/lib/subscriptions/rules';
import rows from '../rows.module.css';
import styles from './subscribers-view.module.css';

export function SubscriberItem({ subscriber }: { subscriber: DeskSubscriber }) {
  const { email, name, phone, position, state, frequency, categories } = subscriber;
  const about = [name, position, phone].filter(Boolean).join(', ');
  return (
    <li className={rows.item}>
      <p className={rows.name}>
        <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>{' '}
        <span className={rows.mark} data-state={state}>
          {stateWords[state]}
        </span>
      </p>
      {about && <p className={rows.about}>{about}</p>}
      <p className={rows.about}>
        {choiceWords(categories)}, {frequencyWords[frequency]}
      </p>
      <p className={rows.about}>
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
    <p className={`${rows.about} ${styles.refusals}`}>
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
