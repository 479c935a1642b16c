import { withEndingOf } from './word-forms.rules';

/** A word of the portal, with е for ё, and in how many texts it stands. */
export type KnownWord = { readonly word: string; readonly uses: number };

/** The same with its ё where most texts write it so. */
export type WrittenWord = KnownWord & { readonly written: string };

/** Shorter words are near to too many others. */
export const LEAST_CORRECTED = 4;

type Near = KnownWord & { readonly distance: number };

/** The known word that was most likely meant, with the ending that was written; null where none is near. */
export function chooseCorrection(word: string, known: readonly KnownWord[]): string | null {
  const near = known
    .filter((candidate) => candidate.word !== word)
    .map((candidate) => nearAs(word, candidate))
    .filter(({ distance }) => distance <= farthest(word))
    .flatMap((candidate) => [candidate, ...nearerForms(word, candidate)])
    .sort((one, other) => one.distance - other.distance || other.uses - one.uses);
  return near[0]?.word ?? null;
}

/** The same word as the portal writes it; a form that its texts do not have stays with е, which is never wrong. */
export function asWritten(word: string, known: readonly WrittenWord[]): string {
  return known.find((one) => one.word === word)?.written ?? word;
}

function nearAs(word: string, candidate: KnownWord): Near {
  return { ...candidate, distance: editDistance(word, candidate.word) };
}

/** The news may have the word in another form than the reader. */
function nearerForms(word: string, { word: known, uses, distance }: Near): Near[] {
  return withEndingOf(word, known)
    .map((form) => nearAs(word, { word: form, uses }))
    .filter((form) => form.distance > 0 && form.distance < distance);
}

/**
 * The word and what is left of it without one letter, as the index has it of the portal's words
 * (`portal_word_cuts`): two words that are one slip apart have one of these in common.
 */
export function cutsOf(word: string): string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, place) => letters.toSpliced(place, 1).join(''))])];
}

/** One slip in a short word, two in a longer one. */
function farthest(word: string): number {
  return word.length <= 5 ? 1 : 2;
}

/** Letters put in, left out, replaced, or two neighbours exchanged (Damerau–Levenshtein, optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let before: Row = [];
  let last: Row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextRow({ one, other, row, before, last });
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/** Distances of the first so many letters of one word to the first 0, 1, 2 … letters of the other. */
type Row = number[];

type Step = { one: string; other: string; row: number; before: Row; last: Row };

function nextRow({ one, other, row, before, last }: Step): Row {
  const next = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const isSame = one[row - 1] === other[column - 1];
    const isExchanged = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    next.push(
      Math.min(
        far(last[column]) + 1,
        far(next[column - 1]) + 1,
        far(last[column - 1]) + (isSame ? 0 : 1),
        isExchanged ? far(before[column - 2]) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return next;
}

function far(distance: number | undefined): number {
  return distance ?? Number.POSITIVE_INFINITY;
}
