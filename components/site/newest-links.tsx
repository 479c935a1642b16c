import { DateView } from '@/components/ui/date-view';
import { articlePath, type Headline } from '@/lib/articles/reading.rules';
import styles from './newest-links.module.css';

/** The newest news, for whoever did not find what they looked for. */
export function NewestLinks({ newest }: { newest: readonly Headline[] }) {
  if (newest.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="newest">
      <h2 id="newest">Последние новости</h2>
      <ul>
        {newest.map(({ slug, title, publishedAt }) => (
          <li key={slug}>
            <a href={articlePath(slug)}>{title}</a>, <DateView instant={publishedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
