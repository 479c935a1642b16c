import type { FormArticle } from '@/lib/articles/form.rules';
import { previewLinksPath } from '@/lib/articles/preview-links.rules';
import { formatDateTime, isoWithOffset } from '@/lib/shared/dates';
import styles from './article-head.module.css';

/** Title, state and ways on of an article at the desk. */
export function ArticleHead({ article, mayWithdraw }: { article: FormArticle; mayWithdraw: boolean }) {
  const { text, edition } = article;
  return (
    <header className={styles.head}>
      <h1>{text.title}</h1>
      <p className={styles.state}>{stateSentence(article)}</p>
      <p className={styles.change}>
        Последнее изменение: {edition.changedBy},{' '}
        <time dateTime={isoWithOffset(edition.changedAt)}>{formatDateTime(edition.changedAt)}</time>
      </p>
      <ul className={styles.ways}>
        <li>
          <a href={`/editor/articles/${article.id}/preview`} target="_blank" rel="noopener">
            Как увидят читатели (новая вкладка)
          </a>
        </li>
        {article.publicSlug && (
          <li>
            <a href={`/news/${article.publicSlug}`}>Открыть на сайте</a>
          </li>
        )}
        <li>
          <a href={`/editor/articles/${article.id}/history`}>История</a>
        </li>
        {article.standing.working && (
          <li>
            <a href={previewLinksPath(article.id)}>Показать без входа в редакцию</a>
          </li>
        )}
        {mayWithdraw && (
          <li>
            <a href={`/editor/articles/${article.id}/withdraw`}>Снять с публикации</a>
          </li>
        )}
      </ul>
    </header>
  );
}

function stateSentence({ standing, edition, publishedAt, withdrawnReason }: FormArticle): string {
  const isWorkedOn = standing.working !== null;
  switch (standing.state) {
    case 'unpublished':
      return 'Черновик. Читатели его не видят';
    case 'published':
      return isWorkedOn
        ? `На сайте прежняя редакция. Новая редакция № ${edition.number} — черновик`
        : `Опубликовано ${publishedAt ? formatDateTime(publishedAt) : ''}`;
    case 'withdrawn':
      return `Снято с публикации: ${withdrawnReason ?? ''}${isWorkedOn ? `. Новая редакция № ${edition.number} — черновик` : ''}`;
    case 'removed':
      return 'Удалено с сайта';
  }
}
