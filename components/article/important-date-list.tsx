import { DayView } from '@/components/ui/date-view';
import { articlePath, type ImportantDate } from '@/lib/articles/reading.rules';
import styles from './important-date-list.module.css';

/** Terms that are not over, the nearest first. */
export function ImportantDateList({ dates }: { dates: readonly ImportantDate[] }) {
  return (
    <ul className={`plain-list ${styles.list}`}>
      {dates.map(({ slug, title, deadline }) => (
        <li key={slug} className={styles.item}>
          <strong className={styles.deadline}>
            до <DayView day={deadline} />
          </strong>
          <a className={styles.link} href={articlePath(slug)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
