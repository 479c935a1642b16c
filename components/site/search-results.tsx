import { DateView } from '@/components/ui/date-view';
import { articlePath } from '@/lib/articles/reading.rules';
import type { FoundArticle, SnippetPiece } from '@/lib/search/rules';
import { formatDay } from '@/lib/shared/dates';
import styles from './search-view.module.css';

export function SearchResults({ articles }: { articles: readonly FoundArticle[] }) {
  return (
    <ol className={`plain-list ${styles.found}`}>
      {articles.map((article) => (
        <FoundItem key={article.slug} article={article} />
      ))}
    </ol>
  );
}

function FoundItem({ article }: { article: FoundArticle }) {
  const { slug, title, publishedAt, category, snippet, expiredOn } = article;
  return (
    <li className={styles.item}>
      <h2 className={styles.title}>
        <a href={articlePath(slug)}>{title}</a>
      </h2>
      <p className={styles.date}>
        <DateView instant={publishedAt} />
        {category && ` · ${category.name}`}
      </p>
      {expiredOn && (
        <p className={styles.expired}>
          Срок истёк <time dateTime={expiredOn}>{formatDay(expiredOn)}</time>
        </p>
      )}
      <p>
        <Snippet pieces={snippet} />
      </p>
    </li>
  );
}

function Snippet({ pieces }: { pieces: readonly SnippetPiece[] }) {
  return pieces.map(({ text, isMatch }, index) => {
    const key = String(index);
    return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
