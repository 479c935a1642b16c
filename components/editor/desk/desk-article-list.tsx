import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { boxValue } from '@/lib/articles/bulk.rules';
import type { DeskArticle, DeskFilter } from '@/lib/articles/desk.rules';
import styles from './desk-article-list.module.css';
import { stateNames, workNames } from './words';

/** In a list whose heading names a state, only other states are told. */
export function DeskArticleList({
  articles,
  usualState,
  boxesOf,
}: {
  articles: readonly DeskArticle[];
  usualState?: DeskFilter;
  /** Id of the form that a box before each title belongs to; none: no boxes. */
  boxesOf?: string;
}) {
  return (
    <ul className={`plain-list ${styles.list}`}>
      {articles.map((article) => (
        <li className={styles.article} key={article.id}>
          {boxesOf && <Box article={article} form={boxesOf} />}
          <Link className={styles.title} href={`/editor/articles/${article.id}`}>
            {article.title}
          </Link>
          <Details article={article} isUsual={article.state === usualState} />
        </li>
      ))}
    </ul>
  );
}

function Box({ article, form }: { article: DeskArticle; form: string }) {
  return (
    <label className={styles.box}>
      <input form={form} name="chosen" type="checkbox" value={boxValue(article)} />
      <span className="visually-hidden">Выбрать: {article.title}</span>
    </label>
  );
}

function Details({ article, isUsual }: { article: DeskArticle; isUsual: boolean }) {
  return (
    <p className={styles.details}>
      {(!isUsual || article.work) && (
        <span className={styles.state} data-state={article.state}>
          {stateNames[article.state]}
          {article.work && `, ${workNames[article.work]}`}
        </span>
      )}
      {article.openedBy.length > 0 && <span>Открыто: {article.openedBy.join(', ')}</span>}
      {article.publishAt && (
        <span>
          Выйдет <DateTimeView instant={article.publishAt} />
        </span>
      )}
      <span>
        Изменения: {article.changedBy}, <DateTimeView instant={article.changedAt} />
      </span>
      {article.publicAddress && (
        <a href={article.publicAddress}>
          На сайте<span className="visually-hidden">: {article.title}</span>
        </a>
      )}
    </p>
  );
}
