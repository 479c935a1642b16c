import { DateTimeView } from '@/components/ui/date-view';
import { commentPath, type ShownComment } from '@/lib/comments/rules';
import styles from './comment-list.module.css';

/** Oldest first, each with an address of its own. Texts are plain: nothing in them becomes a link. */
export function CommentList({
  slug,
  page,
  comments,
}: {
  slug: string;
  page: number;
  comments: readonly ShownComment[];
}) {
  if (comments.length === 0) return null;
  return (
    <ol className={`plain-list ${styles.list}`}>
      {comments.map((comment) => (
        <li key={comment.id} className={styles.item} id={`comment-${comment.id}`}>
          <CommentView comment={comment} path={commentPath(slug, comment.id, page)} />
        </li>
      ))}
    </ol>
  );
}

function CommentView({
  comment: { name, text, createdAt, answer, answeredAt },
  path,
}: {
  comment: ShownComment;
  path: string;
}) {
  return (
    <article className={styles.comment}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.date}>
        <a href={path}>
          <span className="visually-hidden">Ссылка на комментарий: {name}, </span>
          <DateTimeView instant={createdAt} />
        </a>
      </p>
      <Paragraphs text={text} />
      {answer && (
        <div className={styles.answer}>
          <h4 className={styles.name}>Ответ пресс-службы</h4>
          {answeredAt && (
            <p className={styles.date}>
              <DateTimeView instant={answeredAt} />
            </p>
          )}
          <Paragraphs text={answer} />
        </div>
      )}
    </article>
  );
}

/** Plain text: an empty line parts paragraphs, other line breaks stay. */
function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, index) => {
    const key = String(index);
    return (
      <p key={key} className={styles.paragraph}>
        {paragraph}
      </p>
    );
  });
}
