import { useEffect, useState } from 'react';
import { type FormValues, isSameValues } from '../form-values';
import styles from '../notice.module.css';
import { TextDifferences } from '../text-differences';
import { type CopyPlace, dropCopy, findCopies, type LocalCopy } from './local-copies';

type CopyOfferProps = {
  place: CopyPlace;
  /** The text that the portal has. */
  saved: FormValues;
  /** The portal's zone: the browser has its own. */
  zone: string;
  giveBack: (copy: LocalCopy) => void;
};

/** Words that an earlier page of this browser had and the portal has not: they come back only when they are asked for. */
export function CopyOffer({ place, saved, zone, giveBack }: CopyOfferProps) {
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);
  const { personId, article } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left before this page is looked for once
  useEffect(() => setCopies(leftCopies({ personId, article }, saved)), []);
  const [copy] = copies;
  if (!copy) return null;
  const done = () => setCopies(copies.slice(1));
  return (
    <section aria-labelledby="copy-heading" className={styles.warning}>
      <h2 id="copy-heading">В этом браузере есть несохранённый текст от {momentOf(copy, zone)}</h2>
      <details>
        <summary>Чем он отличается от сохранённого</summary>
        <TextDifferences mine={copy.values} saved={saved} />
      </details>
      <p className={styles.buttons}>
        <button
          className="button"
          onClick={() => {
            giveBack(copy);
            done();
          }}
          type="button"
        >
          Вернуть
        </button>
        <button
          className="button-secondary"
          onClick={() => {
            dropCopy(copy.key);
            done();
          }}
          type="button"
        >
          Отбросить
        </button>
      </p>
    </section>
  );
}

/** Copies whose words the portal has all the same are of no use to anybody. */
function leftCopies(place: CopyPlace, saved: FormValues): LocalCopy[] {
  const copies = findCopies(place);
  for (const { key, values } of copies) if (isSameValues(values, saved)) dropCopy(key);
  return copies.filter(({ values }) => !isSameValues(values, saved));
}

/** «14:02», with the day before it unless that is today. */
function momentOf({ at }: LocalCopy, zone: string): string {
  const time = new Intl.DateTimeFormat('ru', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    at,
  );
  const day = new Intl.DateTimeFormat('ru', { timeZone: zone, day: 'numeric', month: 'long' });
  return day.format(at) === day.format(Date.now()) ? time : `${day.format(at)}, ${time}`;
}
