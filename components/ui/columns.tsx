import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** The page's content with something beside it, or below where the letters leave no room. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.content}>{children}</div>
      <div className={`${styles.aside} no-print`}>{aside}</div>
    </div>
  );
}
