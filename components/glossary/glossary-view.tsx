import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { byLetter, type Term } from '@/lib/glossary/rules';
import styles from './glossary-view.module.css';

// As many as a reader takes in without a way to jump.
const LONG = 20;

/** `terms` by the alphabet. */
export function GlossaryView({ terms }: { terms: readonly Term[] }) {
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Словарь сокращений</h1>
      {terms.length === 0 ? (
        <p>Словарь пока пуст. Если в новости непонятно сокращение, напишите нам.</p>
      ) : (
        <p className={styles.intro}>Что значат сокращения, которые встречаются в наших новостях.</p>
      )}
      {terms.length > LONG ? <LettersAndTerms terms={terms} /> : <Terms terms={terms} />}
      <p>
        Не нашли сокращение? <a href="/feedback">Напишите пресс-службе</a>.
      </p>
    </>
  );
}

function LettersAndTerms({ terms }: { terms: readonly Term[] }) {
  const groups = byLetter(terms);
  return (
    <>
      <nav aria-label="По буквам">
        <ul className={`plain-list ${styles.letters}`}>
          {groups.map(({ letter }) => (
            <li key={letter}>
              <a className={styles.letter} href={`#letter-${letter}`}>
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ letter, terms: ofLetter }) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <Terms terms={ofLetter} />
        </section>
      ))}
    </>
  );
}

function Terms({ terms }: { terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <dl className={styles.terms}>
      {terms.map(({ short, full, explanation }) => (
        <div key={short} className={styles.term}>
          <dt>
            <abbr>{short}</abbr>
          </dt>
          <dd>
            <p className={styles.full}>{full}</p>
            {explanation && <p className={styles.explanation}>{explanation}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
