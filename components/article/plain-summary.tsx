import styles from './box.module.css';

/** «Коротко и ясно»: the article in a few plain sentences. */
export function PlainSummary({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="plain-summary">
      <h2 id="plain-summary" className={styles.heading}>
        Коротко и ясно
      </h2>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
