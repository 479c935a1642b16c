import type { FormArticle } from '@/lib/articles/form.rules';
import { previewLinksPath } from '@/lib/articles/preview-links.rules';
import type { WorkingState } from '@/lib/articles/rules';
import { formatDateTime, isoWithOffset } from '@/lib/shared/dates';
import { awaySentence, outSentence } from '../schedule/words';
import styles from './article-head.module.css';

type ArticleWays = {
  readonly mayCheck: boolean;
  readonly maySchedule: boolean;
  readonly mayWithdraw: boolean;
  readonly mayRemove: boolean;
  readonly mayDiscard: boolean;
};

type ArticleHeadProps = { article: FormArticle; ways: ArticleWays; openRemarks: number; now: Date };

/** Title, state and ways on of an article at the desk. */
export function ArticleHead({ article, ways, openRemarks, now }: ArticleHeadProps) {
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
        {article.standing.working && (
          <li>
            <a href={previewLinksPath(article.id)}>Показать без входа в редакцию</a>
          </li>
        )}
        {ways.maySchedule && (
          <Way
            article={article}
            label={article.schedule ? 'Перенести публикацию' : 'Опубликовать позже'}
            page="schedule"
          />
        )}
        {openRemarks > 0 && (
          <li>
            <a href="#remarks-heading">Открытые замечания: {openRemarks}</a>
          </li>
        )}
        {ways.mayCheck && <Way article={article} page="check" label="Проверка и публикация" />}
        {ways.mayWithdraw && <Way article={article} page="withdraw" label="Снять с публикации" />}
        {ways.mayRemove && <Way article={article} page="remove" label="Удалить с сайта" />}
        {ways.mayDiscard && <Way article={article} page="discard" label="Отложить черновик" />}
      </ul>
    </header>
  );
}

function Way({ article, page, label }: { article: FormArticle; page: string; label: string }) {
  return (
    <li>
      <a href={`/editor/articles/${article.id}/${page}`}>{label}</a>
    </li>
  );
}

const workWords: Readonly<Record<WorkingState, string>> = {
  draft: 'черновик',
  review: 'на проверке',
  returned: 'возвращена на доработку',
  scheduled: 'запланирована',
};

const draftSentences: Readonly<Record<WorkingState, string>> = {
  draft: 'Черновик. Читатели его не видят',
  review: 'На проверке. Читатели новость ещё не видят',
  returned: 'Возвращена на доработку. Читатели новость ещё не видят',
  scheduled: 'Запланирована. Читатели новость ещё не видят',
};

function stateSentence(article: FormArticle, now: Date): string {
  const { standing, publishedAt, withdrawnReason, removedReason } = article;
  const work = workSentence(article, now);
  switch (standing.state) {
    case 'unpublished':
      return draftSentence(article, now);
    case 'published':
      return work
        ? `На сайте прежняя редакция. ${work}`
        : `Опубликовано ${publishedAt ? formatDateTime(publishedAt) : ''}`;
    case 'withdrawn':
      return [`Снято с публикации: ${withdrawnReason ?? ''}`, work].filter(Boolean).join('. ');
    case 'removed':
      return `Удалено с сайта: ${removedReason ?? ''}`;
  }
}

const SET_ASIDE = 'Черновик отложен. Вернуть его текст можно в истории';

function draftSentence({ standing, schedule }: FormArticle, now: Date): string {
  if (schedule) return outSentence(schedule, now);
  return standing.working ? draftSentences[standing.working.state] : SET_ASIDE;
}

function workSentence({ standing, edition, schedule }: FormArticle, now: Date): string {
  if (!standing.working) return '';
  const name = `Новая редакция № ${edition.number}`;
  if (schedule) return `${name}: ${lowered(outSentence(schedule, now))}`;
  return `${name} — ${workWords[standing.working.state]}`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
