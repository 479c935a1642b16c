import styles from './display-opener.module.css';

/** Stands in the header; the reader script turns the link into a button that opens and closes. */
export function DisplayOpener() {
  return (
    <a href="#display-panel" id="display-opener" className={styles.opener} data-display-opener>
      <svg className={styles.eye} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M2 12c2.5-4.5 6-6.8 10-6.8s7.5 2.3 10 6.8c-2.5 4.5-6 6.8-10 6.8S4.5 16.5 2 12Z" />
        <circle cx="12" cy="12" r="3.2" />
      </svg>
      Настройка режима отображения
    </a>
  );
}
