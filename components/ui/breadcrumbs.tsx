import styles from './breadcrumbs.module.css';

export type Crumb = { label: string; href: string };

/** The pages above this one, the home page first; the page itself is named by its heading. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav className={styles.breadcrumbs} aria-label="Путь по сайту">
      <ol className={`plain-list ${styles.trail}`}>
        {[{ label: 'Главная', href: '/' }, ...trail].map(({ label, href }) => (
          <li key={href} className={styles.crumb}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
