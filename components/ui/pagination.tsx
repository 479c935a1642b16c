import { shownPages } from '@/lib/articles/paging.rules';
import styles from './pagination.module.css';

type PaginationProps = {
  page: number;
  lastPage: number;
  /** Address of the page with this number. */
  hrefOf: (page: number) => string;
  /** For pages that robots are not to read one after another. */
  rel?: 'nofollow';
};

/** Numbered pages of a list; nothing where all fits on one. */
export function Pagination({ page, lastPage, hrefOf, rel }: PaginationProps) {
  if (lastPage === 1) return null;
  return (
    <nav className={styles.pagination} aria-label="Страницы списка">
      <ul className={`plain-list ${styles.pages}`}>
        {page > 1 && (
          <li className={styles.item}>
            <a className={styles.page} href={hrefOf(page - 1)} rel={withRel('prev', rel)}>
              Предыдущая
            </a>
          </li>
        )}
        {shownPages(page, lastPage).map((number, index, shown) => (
          <li key={number} className={styles.item}>
            {number - (shown[index - 1] ?? number) > 1 && <span className={styles.gap}>…</span>}
            <PageLink number={number} isCurrent={number === page} href={hrefOf(number)} rel={rel} />
          </li>
        ))}
        {page < lastPage && (
          <li className={styles.item}>
            <a className={styles.page} href={hrefOf(page + 1)} rel={withRel('next', rel)}>
              Следующая
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function withRel(name: string, rel: string | undefined): string {
  return rel ? `${name} ${rel}` : name;
}

type PageLinkProps = { number: number; isCurrent: boolean; href: string; rel: string | undefined };

function PageLink({ number, isCurrent, href, rel }: PageLinkProps) {
  return (
    <a className={styles.page} href={href} rel={rel} aria-current={isCurrent ? 'page' : undefined}>
      <span className="visually-hidden">Страница </span>
      {number}
    </a>
  );
}
