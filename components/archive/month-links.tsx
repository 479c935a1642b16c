import { type MonthCount, monthName, monthPath } from '@/lib/archive/rules';
import { plural } from '@/lib/shared/russian';
import styles from './month-links.module.css';

export function MonthLinks({ months }: { months: readonly MonthCount[] }) {
  return (
    <ul className={`plain-list ${styles.months}`}>
      {months.map((month) => (
        <li key={monthPath(month)} className={styles.item}>
          <a className={styles.month} href={monthPath(month)}>
            <span>{monthName(month)}</span>{' '}
            <span>{plural(month.count, ['новость', 'новости', 'новостей'])}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
