import { DateTimeView } from '@/components/ui/date-view';
import { Pagination } from '@/components/ui/pagination';
import {
  COMMENTS_PAGE,
  type CommentSection,
  type CommentWindow,
  commentsPagePath,
  windowLength,
} from '@/lib/comments/rules';
import { CommentList } from './comment-list';
import styles from './comment-section.module.css';

type CommentSectionViewProps = { slug: string; section: CommentSection };

/** Below an article; nothing where nobody wrote and nobody may. */
export function CommentSectionView({ slug, section }: CommentSectionViewProps) {
  const { window, total } = section;
  if (window.state === 'off' && total === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="comments">
      <h2 id="comments">Комментарии{total > 0 && ` (${total})`}</h2>
      {window.state !== 'off' && <WindowSentences window={window} />}
      {window.state === 'open' && (
        <p className="no-print">
          <a className="button-secondary" href={`/news/${slug}/comment`}>
            Оставить комментарий
          </a>
        </p>
      )}
      <CommentPages slug={slug} section={section} />
    </section>
  );
}

/** The comments of one page and the way to the others. */
export function CommentPages({ slug, section: { comments, total, page } }: CommentSectionViewProps) {
  return (
    <>
      <CommentList slug={slug} page={page} comments={comments} />
      <Pagination
        page={page}
        lastPage={Math.max(1, Math.ceil(total / COMMENTS_PAGE))}
        hrefOf={(number) => `${commentsPagePath(slug, number)}#comments`}
      />
    </>
  );
}

export function WindowSentences({ window }: { window: Exclude<CommentWindow, { state: 'off' }> }) {
  const rule = `Комментировать новости можно в течение ${windowLength(window.days)} со дня публикации.`;
  return (
    <p className={styles.window}>
      {window.state === 'open' ? 'Комментарии открыты до ' : 'Комментарии закрыты '}
      <DateTimeView instant={window.until} />. {rule}
    </p>
  );
}
