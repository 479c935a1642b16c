import type { FormArticle } from '@/lib/articles/form.rules';
import { formatDateTime, isoWithOffset } from '@/lib/shared/dates';
import { awaySentence, outSentence } from '../schedule/words';
import styles from './article-head.module.css';

type ArticleHeadProps = { article: FormArticle; mayWithdraw: boolean; mayPublish: boolean; now: Date };

/** Title, state and ways on of an article at the desk. */
export function ArticleHead({ article, mayWithdraw, mayPublish, now }: ArticleHeadProps) {
  const { text, edition, withdrawal } = article;
  return (
    <header className={styles.head}>
      <h1>{text.title}</h1>
      <p className={styles.state}>{stateSentence(article, now)}</p>
      {withdrawal && <p className={styles.state}>{awaySentence(withdrawal)}</p>}
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
        {mayPublish && article.standing.working && (
          <li>
            <a href={`/editor/articles/${article.id}/schedule`}>
              {article.schedule ? 'Перенести публикацию' : 'Опубликовать позже'}
            </a>
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

function stateSentence(article: FormArticle, now: Date): string {
  const { standing, publishedAt, withdrawnReason } = article;
  const isWorkedOn = standing.working !== null;
  switch (standing.state) {
    case 'unpublished':
      return draftSentence(article, now);
    case 'published':
      return isWorkedOn
        ? `На сайте прежняя редакция. ${workingSentence(article, now)}`
        : `Опубликовано ${publishedAt ? formatDateTime(publishedAt) : ''}`;
    case 'withdrawn':
      return `Снято с публикации: ${withdrawnReason ?? ''}${isWorkedOn ? `. ${workingSentence(article, now)}` : ''}`;
    case 'removed':
      return 'Удалено с сайта';
  }
}

function draftSentence({ schedule }: FormArticle, now: Date): string {
  return schedule ? outSentence(schedule, now) : 'Черновик. Читатели его не видят';
}

function workingSentence({ edition, schedule }: FormArticle, now: Date): string {
  const name = `Новая редакция № ${edition.number}`;
  return schedule ? `${name}: ${lowered(outSentence(schedule, now))}` : `${name} — черновик`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
