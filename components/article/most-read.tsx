import { articlePath } from '@/lib/articles/reading.rules';
import type { MostRead } from '@/lib/readings/rules';
import styles from './most-read.module.css';

type MostReadViewProps = {
  articles: readonly MostRead[];
  /** The article being read. */
  currentSlug?: string;
};

/** Not there while too little was read. */
export function MostReadView({ articles, currentSlug }: MostReadViewProps) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="most-read">
      <h2 id="most-read">Самое читаемое за неделю</h2>
      <ol className={styles.list}>
        {articles.map(({ slug, title }) => (
          <li key={slug} className={styles.item}>
            <a
              className={styles.link}
              href={articlePath(slug)}
              aria-current={slug === currentSlug ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
