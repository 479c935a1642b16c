import type { FactKind } from '@/lib/articles/fact-key.rules';
import styles from './check-view.module.css';

/** A fact as the list shows it. */
export type ShownFact = {
  readonly id: string;
  readonly kind: FactKind;
  readonly words: string;
  readonly sentence: string;
  /** Its first place in the text beside the list. */
  readonly href: string;
  /** Who compared it with the source. */
  readonly tickedBy: string | null;
};

const kindNames: readonly (readonly [FactKind, string])[] = [
  ['sum', 'Суммы и доли'],
  ['date', 'Даты'],
  ['phone', 'Телефоны'],
  ['person', 'Люди'],
];

type FactListProps = {
  facts: readonly ShownFact[];
  /** Ticked in the form that came back; null: what is saved counts. */
  chosen?: readonly string[] | null;
  isForm?: boolean;
};

/** Facts by kind: with boxes to tick for the second pair of eyes, as a mere list for everybody else. */
export function FactList({ facts, chosen = null, isForm = false }: FactListProps) {
  return kindNames.map(([kind, name]) => {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <fieldset className={styles.kind} key={kind}>
        <legend>{name}</legend>
        <ul className="plain-list">
          {ofKind.map((fact) => (
            <li className={styles.fact} key={fact.id}>
              {isForm ? (
                <label>
                  <input
                    defaultChecked={chosen ? chosen.includes(fact.id) : fact.tickedBy !== null}
                    name="facts"
                    type="checkbox"
                    value={fact.id}
                  />
                  <span>{fact.words}</span>
                </label>
              ) : (
                <p className={styles.about}>
                  <strong>{fact.words}</strong>
                </p>
              )}
              <p className={styles.about}>
                <a href={fact.href}>{fact.sentence}</a>
              </p>
              {fact.tickedBy && <p className={styles.about}>Сверено: {fact.tickedBy}</p>}
            </li>
          ))}
        </ul>
      </fieldset>
    );
  });
}
