import { diffArrays } from 'diff';

/** A piece of a text: in both versions, only in the earlier one, or only in the later one. */
export type DifferencePiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

// The default word pattern of the library knows Latin letters; this one keeps Russian words whole.
const words = new Intl.Segmenter('ru', { granularity: 'word' });

/**
 * What changed between two texts, word by word. Joined without the added pieces it is `before`, without the
 * removed ones `after`.
 */
export function wordDifference(before: string, after: string): DifferencePiece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: kindOf({ added, removed }),
    text: value.join(''),
  }));
}

function kindOf({ added, removed }: { added: boolean; removed: boolean }): DifferencePiece['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

export function isSame(pieces: readonly DifferencePiece[]): boolean {
  return pieces.every(({ kind }) => kind === 'same');
}
