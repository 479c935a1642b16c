import type { ReactNode } from 'react';
import { DateTimeView } from '@/components/ui/date-view';
import { MOST_DECIDED, type ModeratedComment } from '@/lib/comments/rules';
import { plural } from '@/lib/shared/russian';
import cards from '../cards/cards.module.css';
import { DECISION_FORM } from './decision-form-id';

/** One comment with its checkbox; both its controls belong to the decision form above the list. */
export function ModeratedItem({ comment }: { comment: ModeratedComment }) {
  const { id, name, email, text, createdAt, article, reason, decidedAt, decidedBy } = comment;
  return (
    <>
      <label className="choice">
        <input type="checkbox" form={DECISION_FORM} name="comment" value={id} />
        <span>
          <strong>{name}</strong>, <DateTimeView instant={createdAt} />
        </span>
      </label>
      <p className={cards.about}>
        К новости: <a href={`/news/${article.slug}`}>{article.title}</a>
        {email && `. Почта: ${email}`}
      </p>
      <p className={cards.paragraphs}>{text}</p>
      {decidedAt && (
        <p className={cards.about}>
          {decidedBy ? `Решение: ${decidedBy}, ` : 'Решение: '}
          <DateTimeView instant={decidedAt} />
          {reason && `. Причина: ${reason}`}
        </p>
      )}
      <FloodButtons comment={comment} />
    </>
  );
}

/** For floods: what one sender sent, and what many sent with one text, should that be more. */
function FloodButtons({ comment }: { comment: ModeratedComment }) {
  const { state, waitingOfSender, waitingOfText } = comment;
  if (state !== 'waiting') return null;
  return (
    <>
      {waitingOfSender > 1 && (
        <FloodButton name="sender" comment={comment}>
          {allOf(waitingOfSender)} от этого отправителя
        </FloodButton>
      )}
      {waitingOfText > Math.max(1, waitingOfSender) && (
        <FloodButton name="same" comment={comment}>
          {allOf(Math.min(waitingOfText, MOST_DECIDED))} с таким же текстом
        </FloodButton>
      )}
    </>
  );
}

function FloodButton({
  name,
  comment,
  children,
}: {
  name: 'sender' | 'same';
  comment: ModeratedComment;
  children: ReactNode;
}) {
  return (
    <p>
      <button className="button-danger" type="submit" form={DECISION_FORM} name={name} value={comment.id}>
        <span>
          {children}
          <span className="visually-hidden"> ({comment.name})</span>
        </span>
      </button>
    </p>
  );
}

function allOf(count: number): string {
  return `Отклонить все ${plural(count, ['комментарий', 'комментария', 'комментариев'])}`;
}
