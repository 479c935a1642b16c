import type { FieldDifference } from '@/lib/articles/article-difference.rules';
import type { DifferencePiece } from '@/lib/articles/difference.rules';
import { formatDay } from '@/lib/shared/dates';
import { BodyDifferenceView } from './body-difference-view';
import { ChangedWords, placesOf } from './changed-words';
import styles from './difference.module.css';
import { fieldName } from './words';

/** One field of an article with what changed in it. */
export function FieldDifferenceView({ difference }: { difference: FieldDifference }) {
  return (
    <section className={styles.field}>
      <h2>{fieldName(difference)}</h2>
      <FieldChanges difference={difference} />
    </section>
  );
}

function FieldChanges({ difference }: { difference: FieldDifference }) {
  switch (difference.kind) {
    case 'words':
      return <Words pieces={difference.pieces} />;
    case 'items':
      return <Items nameOf={difference.field === 'deadline' ? formatDay : asIs} pieces={difference.pieces} />;
    case 'body':
      return <BodyDifferenceView blocks={difference.blocks} />;
  }
}

function Words({ pieces }: { pieces: readonly DifferencePiece[] }) {
  return (
    <p className={styles.words}>
      {placesOf(pieces).map(({ piece: { kind, text }, key }) => (
        <ChangedWords key={key} kind={kind} text={text}>
          {text}
        </ChangedWords>
      ))}
    </p>
  );
}

function Items({ pieces, nameOf }: { pieces: readonly DifferencePiece[]; nameOf: (text: string) => string }) {
  return (
    <ul className={styles.items}>
      {placesOf(pieces).map(({ piece: { kind, text }, key }) => (
        <li key={key}>
          <ChangedWords kind={kind} text={text}>
            {nameOf(text)}
          </ChangedWords>
        </li>
      ))}
    </ul>
  );
}

function asIs(text: string): string {
  return text;
}
