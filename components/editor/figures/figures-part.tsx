import type { ReactNode } from 'react';
import styles from './figures-view.module.css';

type FiguresPartProps = {
  id: string;
  heading: string;
  /** What is counted, and what is not. */
  about: string;
  /** The sentence in place of plots and tables, where there is nothing to show. */
  nothing: string | false;
  children: ReactNode;
};

export function FiguresPart({ id, heading, about, nothing, children }: FiguresPartProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className={styles.about}>{nothing || about}</p>
      {!nothing && children}
    </section>
  );
}
