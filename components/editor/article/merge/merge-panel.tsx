import { useState } from 'react';
import type { FormValues } from '../form-values';
import { isSameValues } from '../form-values';
import styles from './merge.module.css';
import { MergeChoices } from './merge-choices';
import type { NameOfValue } from './names-of-values';

export type Merging = {
  /** The text that both were written from. */
  readonly base: FormValues;
  /** What stands in the form now. */
  readonly read: () => FormValues | null;
  /** Puts the text into the form, on top of the version that was saved meanwhile. */
  readonly apply: (values: FormValues, saved: { values: FormValues; version: number }) => void;
  readonly nameOf: NameOfValue;
};

type MergePanelProps = { merging: Merging; saved: { values: FormValues; version: number } };

/** Puts one text together from two, part by part; nothing of the form changes until that is asked for. */
export function MergePanel({ merging, saved }: MergePanelProps) {
  const [mine, setMine] = useState<FormValues | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  const begin = () => setMine(merging.read());
  if (!mine) {
    return (
      <p>
        <button className="button" onClick={begin} type="button">
          Собрать текст из двух
        </button>
      </p>
    );
  }
  // Words that were written after the choice began are not left out of it.
  const put = (values: FormValues) => {
    const present = merging.read();
    const hasChanged = present !== null && !isSameValues(present, mine);
    setOutdated(hasChanged);
    if (hasChanged) begin();
    else merging.apply(values, saved);
  };
  return (
    <div className={styles.merge}>
      <h3>Что оставить</h3>
      <p role="status">
        {isOutdated && 'Пока вы выбирали, текст в форме изменился. Проверьте выбор ещё раз'}
      </p>
      <MergeChoices
        base={merging.base}
        key={JSON.stringify(mine)}
        mine={mine}
        nameOf={merging.nameOf}
        put={put}
        saved={saved.values}
      />
    </div>
  );
}
