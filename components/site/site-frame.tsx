import type { ReactNode } from 'react';
import type { Frame } from '@/lib/structure/rules';
import { SiteFooter } from './site-footer';
import styles from './site-frame.module.css';
import { SiteHeader } from './site-header';

type SiteFrameProps = {
  frame: Frame;
  displayOpener: ReactNode;
  displayPanel: ReactNode;
  children: ReactNode;
};

/** What stands around every page for readers. */
export function SiteFrame({ frame, displayOpener, displayPanel, children }: SiteFrameProps) {
  return (
    <>
      <a id="top" className={`visually-hidden ${styles.skip}`} href="#content">
        Перейти к содержанию
      </a>
      <SiteHeader frame={frame} displayOpener={displayOpener} />
      {displayPanel}
      <main id="content" className={`wrap ${styles.main}`}>
        {/* Filled by lib/documents when the database is away and an older document goes out. */}
        <div data-stale-notice hidden />
        {children}
      </main>
      <SiteFooter settings={frame.settings} />
    </>
  );
}
