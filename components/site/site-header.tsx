import type { ReactNode } from 'react';
import type { Frame, FrameLink } from '@/lib/structure/rules';
import { Emblem } from './emblem';
import { SearchForm } from './search-form';
import styles from './site-header.module.css';

/** `displayOpener` opens the display settings, which stand right after the header. */
export function SiteHeader({ frame, displayOpener }: { frame: Frame; displayOpener: ReactNode }) {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <div className={`wrap ${styles.barContent}`}>
          {displayOpener}
          <StateSites sites={frame.stateSites} />
        </div>
      </div>
      <div className={`wrap ${styles.name}`}>
        <a className={styles.home} href="/">
          <Emblem className={styles.emblem} />
          <span className={styles.homeName}>{frame.settings.departmentName}</span>
        </a>
        <SearchForm id="header-search" name="Поиск" />
      </div>
      <MainMenu items={frame.menu} />
    </header>
  );
}

function StateSites({ sites }: { sites: readonly FrameLink[] }) {
  if (sites.length === 0) return null;
  return (
    <details className={styles.stateSites}>
      <summary className={styles.summary}>Другие сайты государства</summary>
      <ul className={`plain-list ${styles.sites}`}>
        {sites.map(({ label, href }) => (
          <li key={href} className={styles.item}>
            <a className={styles.barLink} href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function MainMenu({ items }: { items: readonly FrameLink[] }) {
  if (items.length === 0) return null;
  return (
    <nav className={styles.menu} aria-label="Основное меню">
      <ul className={`plain-list wrap ${styles.items}`}>
        {items.map(({ label, href }) => (
          <li key={href} className={styles.item}>
            <a className={styles.menuLink} href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
