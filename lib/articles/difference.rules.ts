import { joined, type Stretch, stretchesOf } from './sequence.rules';

/** A piece of a text: in both versions, only in the earlier one, or only in the later one. */
export type DifferencePiece = { readonly kind: PieceKind; readonly text: string };

export type PieceKind = 'same' | 'removed' | 'added';

/**
 * «кто-то», «10.05.2026» and «8-800» are one word each. The library's own pattern knows Latin letters only, and
 * `Intl.Segmenter` takes seconds for a long body: V8 gives every segment a copy of the whole text.
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‑][\p{L}\p{M}\p{N}]+|[.,:]\p{N}+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * What changed between two texts, word by word. Joined without the added pieces it is `before`, without the
 * removed ones `after`.
 */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  const stretches = stretchesOf({
    before: wordsOf(before),
    after: wordsOf(after),
    isEqual: (one, other) => one === other,
  });
  return withoutLoneSpaces(stretches, (word) => word).flatMap(piecesOf);
}

function piecesOf(stretch: Stretch<string>): DifferencePiece[] {
  if (stretch.isSame) return [{ kind: 'same', text: stretch.after.join('') }];
  const removed = { kind: 'removed', text: stretch.before.join('') } as const;
  const added = { kind: 'added', text: stretch.after.join('') } as const;
  return [removed, added].filter(({ text }) => text !== '');
}

/** Words, spaces and marks of a text, each by itself; joined they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * Two changed words with nothing but a space between them read better as one change: «пятого ноября» became
 * «десятого декабря».
 */
export function withoutLoneSpaces<Word>(
  stretches: readonly Stretch<Word>[],
  textOf: (word: Word) => string,
): Stretch<Word>[] {
  return joined(
    stretches.map((stretch, index) => {
      const isBetween = index > 0 && index < stretches.length - 1;
      const isSpace = stretch.after.every((word) => textOf(word).trim() === '');
      return stretch.isSame && isBetween && isSpace ? { ...stretch, isSame: false } : stretch;
    }),
  );
}

export function isSame(pieces: readonly DifferencePiece[]): boolean {
  return pieces.every(({ kind }) => kind === 'same');
}
