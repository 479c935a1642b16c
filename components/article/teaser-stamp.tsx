import { DateTimeView } from '@/components/ui/date-view';
import type { Teaser } from '@/lib/articles/reading.rules';
import styles from './teaser-stamp.module.css';

/** When, and in which category. */
export function TeaserStamp({ teaser: { publishedAt, category } }: { teaser: Teaser }) {
  return (
    <p className={styles.stamp}>
      <DateTimeView instant={publishedAt} />
      {category && (
        <a className={styles.category} href={`/category/${category.slug}`}>
          {category.name}
        </a>
      )}
    </p>
  );
}
