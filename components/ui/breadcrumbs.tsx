import { breadcrumbList } from '@/lib/machines/linked-data.rules';
import { environment } from '@/lib/shared/env';
import styles from './breadcrumbs.module.css';
import { LinkedDataView } from './linked-data-view';

export type Crumb = { label: string; href: string };

const HOME: Crumb = { label: 'Главная', href: '/' };

type BreadcrumbsProps = {
  trail: readonly Crumb[];
  /** Heading of the page itself, for search engines: readers see it below. */
  current?: string;
};

/** The pages above this one, the home page first; the page itself is named by its heading. */
export function Breadcrumbs({ trail, current }: BreadcrumbsProps) {
  const above = [HOME, ...trail];
  const whole = current === undefined ? above : [...above, { label: current }];
  return (
    <nav className={styles.breadcrumbs} aria-label="Путь по сайту">
      <ol className={`plain-list ${styles.trail}`}>
        {above.map(({ label, href }) => (
          <li key={href} className={styles.crumb}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
      <LinkedDataView data={breadcrumbList(whole, environment().PUBLIC_URL)} />
    </nav>
  );
}
