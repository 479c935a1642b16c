import type { Side } from '@/lib/articles/merge.rules';
import styles from './merge.module.css';

type SideChoiceProps = {
  name: string;
  label: string;
  chosen: Side;
  /** What each side has, in words; `both` is missing where there is room for one. */
  words: Readonly<Record<'mine' | 'saved', string>>;
  hasBoth: boolean;
  choose: (side: Side) => void;
};

const sideNames = { mine: 'Мой текст', saved: 'Сохранённый', both: 'Оба: сначала сохранённый' };

/** One place where two texts differ, and which of them is to stand there. */
export function SideChoice({ name, label, chosen, words, hasBoth, choose }: SideChoiceProps) {
  const sides: Side[] = hasBoth ? ['mine', 'saved', 'both'] : ['mine', 'saved'];
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {sides.map((side) => (
        <label className={styles.side} key={side}>
          <input
            checked={chosen === side}
            name={name}
            onChange={() => choose(side)}
            type="radio"
            value={side}
          />
          <span>
            <strong>{sideNames[side]}</strong>
            {side !== 'both' && <span className={styles.words}>{words[side] || 'Здесь ничего нет'}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
