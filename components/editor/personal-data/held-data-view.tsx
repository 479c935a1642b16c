import type { ReactNode } from 'react';
import { DateTimeView } from '@/components/ui/date-view';
import { roleNames } from '@/lib/people/rules';
import type {
  HeldComment,
  HeldData,
  HeldLetter,
  HeldMessage,
  HeldSubscription,
} from '@/lib/personal-data/rules';
import {
  commentStateWords,
  letterKindWords,
  letterStateWords,
  messageStateWords,
} from '@/lib/personal-data/words.rules';
import { formatNumber } from '@/lib/shared/russian';
import { frequencyWords, stateWords } from '@/lib/subscriptions/rules';
import styles from './found-view.module.css';

/** The exported file has them all; a page of a thousand would help nobody. */
const MOST_SHOWN = 50;

/** What is held, kind by kind; kinds of which nothing is held are left out. */
export function HeldDataView({ held }: { held: HeldData }) {
  const { comments, messages, subscription, letters, account } = held;
  return (
    <>
      <Part
        id="comments"
        name="Комментарии"
        items={comments}
        view={(item) => <CommentView comment={item} />}
      />
      <Part
        id="messages"
        name="Сообщения пресс-службе"
        items={messages}
        view={(item) => <MessageView message={item} />}
      />
      {subscription && <SubscriptionView subscription={subscription} />}
      <Part id="letters" name="Письма" items={letters} view={(item) => <LetterView letter={item} />} />
      {account && (
        <section className={styles.part} aria-labelledby="account">
          <h2 id="account">Учётная запись редакции</h2>
          <p>
            {account.name}, {roleNames[account.role]}. Удаление данных её не затрагивает: сотрудник хранится
            по другому основанию.
          </p>
        </section>
      )}
    </>
  );
}

function Part<Item extends { id: string }>({
  id,
  name,
  items,
  view,
}: {
  id: string;
  name: string;
  items: readonly Item[];
  view: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>
        {name} ({formatNumber(items.length)})
      </h2>
      {items.length > MOST_SHOWN && <p>Показаны последние {MOST_SHOWN}; в файле выгрузки есть все.</p>}
      <ul className={`plain-list ${styles.list}`}>
        {items.slice(0, MOST_SHOWN).map((item) => (
          <li key={item.id} className={styles.item}>
            {view(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CommentView({ comment }: { comment: HeldComment }) {
  const { name, state, text, answer, createdAt, article } = comment;
  return (
    <>
      <p className={styles.about}>
        {name}, <DateTimeView instant={createdAt} />, {commentStateWords[state]}. К новости:{' '}
        <a href={`/news/${article.slug}`}>{article.title}</a>
      </p>
      <p className={styles.text}>{text}</p>
      {answer && <p className={styles.text}>Ответ пресс-службы: {answer}</p>}
    </>
  );
}

function MessageView({ message: { name, state, subject, text, createdAt } }: { message: HeldMessage }) {
  return (
    <>
      <p className={styles.about}>
        {name}, <DateTimeView instant={createdAt} />, {messageStateWords[state]}
      </p>
      <p className={styles.text}>
        <strong>{subject}</strong>
        {'\n'}
        {text}
      </p>
    </>
  );
}

function SubscriptionView({ subscription }: { subscription: HeldSubscription }) {
  const { state, frequency, name, phone, position, categories, createdAt, told } = subscription;
  const facts = [
    `Состояние: ${stateWords[state]}`,
    `Письма: ${frequencyWords[frequency]}`,
    `Рубрики: ${categories?.join(', ') ?? 'все'}`,
    ...(name ? [`Фамилия, имя, отчество: ${name}`] : []),
    ...(phone ? [`Телефон: ${phone}`] : []),
    ...(position ? [`Должность: ${position}`] : []),
    `Новостей, отобранных для писем за последние 60 дней: ${formatNumber(told.length)}`,
  ];
  return (
    <section className={styles.part} aria-labelledby="subscription">
      <h2 id="subscription">Подписка</h2>
      <ul>
        <li>
          Оформлена: <DateTimeView instant={createdAt} />
        </li>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

function LetterView({ letter: { kind, state, createdAt } }: { letter: HeldLetter }) {
  return (
    <p className={styles.about}>
      <DateTimeView instant={createdAt} />: {letterKindWords[kind]}, {letterStateWords[state]}
    </p>
  );
}
