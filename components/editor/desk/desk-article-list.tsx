import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import type { DeskArticle, DeskFilter } from '@/lib/articles/desk.rules';
import styles from './desk-article-list.module.css';
import { stateNames } from './words';

/** In a list whose heading names a state, only other states are told. */
export function DeskArticleList({
  articles,
  usualState,
}: {
  articles: readonly DeskArticle[];
  usualState?: DeskFilter;
}) {
  return (
    <ul className={`plain-list ${styles.list}`}>
      {articles.map((article) => (
        <li className={styles.article} key={article.id}>
          <Link className={styles.title} href={`/editor/articles/${article.id}`}>
            {article.title}
          </Link>
          <Details article={article} isUsual={article.state === usualState} />
        </li>
      ))}
    </ul>
  );
}

function Details({ article, isUsual }: { article: DeskArticle; isUsual: boolean }) {
  return (
    <p className={styles.details}>
      {!isUsual && (
        <span className={styles.state} data-state={article.state}>
          {stateNames[article.state]}
        </span>
      )}
      {article.openedBy.length > 0 && <span>Открыто: {article.openedBy.join(', ')}</span>}
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
