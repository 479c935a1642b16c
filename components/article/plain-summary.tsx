import type { Piece } from '@/lib/glossary/expansion.rules';
import { ExpandedLine } from './abbreviation-view';
import styles from './box.module.css';

/** «Коротко и ясно»: the article in a few plain sentences. */
export function PlainSummary({ sentences }: { sentences: readonly (readonly Piece[])[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="plain-summary">
      <h2 id="plain-summary" className={styles.heading}>
        Коротко и ясно
      </h2>
      <ul className={styles.list}>
        {sentences.map((sentence, index) => (
          // Sentences may be alike.
          <li key={String(index)}>
            <ExpandedLine pieces={sentence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
