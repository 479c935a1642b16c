'use client';

import type { ReactNode } from 'react';
import type { DisplayMode } from '@/lib/display/rules';
import { DisplayForm } from './display-form';
import styles from './display-panel.module.css';
import { ExceptOnSettingsPage } from './page-address.form';

/*
 * Next renders a server component twice, to flight data and then to HTML; a client component, which on readers' pages
 * nobody hydrates, once. This is the largest part of most pages.
 */

/** Opens by being the target of its opener's link, so it needs no script; stands right after the header. */
export function DisplayPanel({ mode }: { mode: DisplayMode }) {
  return (
    <ExceptOnSettingsPage>
      <section
        id="display-panel"
        className={`${styles.panel} no-print`}
        aria-labelledby="display-title"
        data-display-panel
      >
        <div className="wrap">
          <div className={styles.head}>
            <h2 id="display-title" className={styles.title}>
              Настройка режима отображения
            </h2>
            <a href="#display-opener" className={styles.close} data-display-close>
              Закрыть панель
            </a>
          </div>
          <DisplaySettings mode={mode} />
        </div>
      </section>
    </ExceptOnSettingsPage>
  );
}

/** The same settings as the content of a page of their own. */
export function DisplaySettings({ mode }: { mode: DisplayMode }) {
  return (
    <>
      <Saved>Настройки применены.</Saved>
      <DisplayForm mode={mode} />
      <p role="status" className={styles.status} data-display-status />
    </>
  );
}

/** Shown and focused when the answer to the form leads here (`#display-saved`). */
function Saved({ children }: { children: ReactNode }) {
  return (
    <p id="display-saved" className={styles.saved} tabIndex={-1}>
      {children}
    </p>
  );
}
