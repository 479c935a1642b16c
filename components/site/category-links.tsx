import type { ListHead } from '@/lib/structure/rules';
import styles from './category-links.module.css';

/** Every category with what it is about. */
export function CategoryLinks({ categories }: { categories: readonly ListHead[] }) {
  if (categories.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="categories">
      <h2 id="categories">Категории новостей</h2>
      <ul className={`plain-list ${styles.list}`}>
        {categories.map(({ slug, name, summary }) => (
          <li key={slug} className={styles.item}>
            <a className={styles.link} href={`/category/${slug}`}>
              {name}
            </a>
            {summary && <p className={styles.summary}>{summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
