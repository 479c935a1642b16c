import { DateTimeView } from '@/components/ui/date-view';
import { type Deed, MOST_DEEDS } from '@/lib/personal-data/rules';
import { deedNames, erasedSentences, orderText } from './deed-words';
import styles from './found-view.module.css';

/** What was done with the data of this address, as the log of changes has it. */
export function DeedList({ deeds }: { deeds: readonly Deed[] }) {
  return (
    <section className={styles.part} aria-labelledby="deeds">
      <h2 id="deeds">Что делали с этими данными</h2>
      {deeds.length === MOST_DEEDS && <p>Показаны последние {MOST_DEEDS} записей.</p>}
      <ul>
        {deeds.map(({ kind, at, by, erasure }) => (
          <li key={`${kind} ${at.toISOString()}`}>
            {deedNames[kind]}: {by}, <DateTimeView instant={at} />
            {erasure && `. ${orderText(erasure)}. ${erasedSentences(erasure.erased).join(' ')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
