import { DateTimeView } from '@/components/ui/date-view';
import type { ModeratedComment } from '@/lib/comments/rules';
import { plural } from '@/lib/shared/russian';
import { DECISION_FORM } from './decision-form-id';
import styles from './moderation-view.module.css';

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
      <p className={styles.about}>
        К новости: <a href={`/news/${article.slug}`}>{article.title}</a>
        {email && `. Почта: ${email}`}
      </p>
      <p className={styles.paragraph}>{text}</p>
      {decidedAt && (
        <p className={styles.about}>
          {decidedBy ? `Решение: ${decidedBy}, ` : 'Решение: '}
          <DateTimeView instant={decidedAt} />
          {reason && `. Причина: ${reason}`}
        </p>
      )}
      <SenderButton comment={comment} />
    </>
  );
}

function SenderButton({ comment: { id, state, name, waitingOfSender } }: { comment: ModeratedComment }) {
  if (state !== 'waiting' || waitingOfSender < 2) return null;
  return (
    <p>
      <button className="button-danger" type="submit" form={DECISION_FORM} name="sender" value={id}>
        Отклонить все {plural(waitingOfSender, ['комментарий', 'комментария', 'комментариев'])} от этого
        отправителя<span className="visually-hidden"> ({name})</span>
      </button>
    </p>
  );
}
