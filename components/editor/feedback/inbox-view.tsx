import { DateTimeView } from '@/components/ui/date-view';
import { Pagination } from '@/components/ui/pagination';
import {
  type HandlingProblem,
  INBOX_PAGE,
  type InboxMessage,
  inboxPath,
  type MessageState,
  messageStates,
} from '@/lib/feedback/rules';
import type { FormAction } from '@/lib/shared/form-state';
import styles from '../cards/cards.module.css';
import { Tabs } from '../tabs/tabs';
import { HandlingForm } from './handling-form.client';
import { HANDLING_FORM } from './handling-form-id';

import { buttonNames, tabNames } from './words';

type InboxViewProps = {
  state: MessageState;
  page: number;
  total: number;
  messages: readonly InboxMessage[];
  handle: FormAction<HandlingProblem, MessageState>;
};

export function InboxView({ state, page, total, messages, handle }: InboxViewProps) {
  return (
    <>
      <h1>Сообщения пресс-службе</h1>
      <Tabs
        label="Сообщения по состоянию"
        tabs={messageStates.map((one) => ({
          href: inboxPath(one),
          name: tabNames[one],
          isCurrent: one === state,
        }))}
      />
      <h2>
        {tabNames[state]} ({total})
      </h2>
      <HandlingForm action={handle} />
      {messages.length === 0 && <p>Сообщений здесь нет.</p>}
      <ul className={`plain-list ${styles.list}`}>
        {messages.map((message) => (
          <li key={message.id} className={styles.item}>
            <MessageView message={message} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        lastPage={Math.max(1, Math.ceil(total / INBOX_PAGE))}
        hrefOf={(number) => inboxPath(state, number)}
      />
    </>
  );
}

function MessageView({ message }: { message: InboxMessage }) {
  const { id, state, subject, name, email, text, createdAt, handledAt, handledBy } = message;
  return (
    <article>
      <h3>{subject}</h3>
      <p className={styles.about}>
        {name}, <a href={replyAddress(message)}>{email}</a>, <DateTimeView instant={createdAt} />
      </p>
      <p className={styles.paragraphs}>{text}</p>
      {handledAt && (
        <p className={styles.about}>
          {handledBy && `${handledBy}, `}
          <DateTimeView instant={handledAt} />
        </p>
      )}
      <p className={styles.buttons}>
        {messageStates
          .filter((other) => other !== state)
          .map((other) => (
            <button
              key={other}
              className="button-secondary"
              type="submit"
              form={HANDLING_FORM}
              name="handling"
              value={`${other} ${id}`}
            >
              {buttonNames[other]}
              <span className="visually-hidden"> ({subject})</span>
            </button>
          ))}
      </p>
    </article>
  );
}

function replyAddress({ email, subject }: InboxMessage): string {
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(`Ответ: ${subject}`)}`;
}
