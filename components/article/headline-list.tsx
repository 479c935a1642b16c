import type { Headline } from '@/lib/articles/reading.rules';
import { articlePath } from '@/lib/articles/reading.rules';
import { formatDate, formatDayAndMonth, formatTime, isoWithOffset, portalDay } from '@/lib/shared/dates';
import styles from './headline-list.module.css';

type HeadlineListProps = {
  headlines: readonly Headline[];
  /** `YYYY-MM-DD`: its news show their time, those of other days their date. */
  today: string;
  /** The article being read. */
  currentSlug?: string | undefined;
};

export function HeadlineList({ headlines, today, currentSlug }: HeadlineListProps) {
  return (
    <ul className={`plain-list ${styles.list}`}>
      {headlines.map(({ slug, title, publishedAt }) => (
        <li key={slug} className={styles.item}>
          <time className={styles.time} dateTime={isoWithOffset(publishedAt)}>
            {timeOrDate(publishedAt, today)}
          </time>
          <a
            className={styles.link}
            href={articlePath(slug)}
            aria-current={slug === currentSlug ? 'page' : undefined}
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function timeOrDate(instant: Date, today: string): string {
  const day = portalDay(instant);
  if (day === today) return formatTime(instant);
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayAndMonth(instant) : formatDate(instant);
}
