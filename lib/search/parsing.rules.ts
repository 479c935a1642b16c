import { foldYo } from '@/lib/shared/russian';

/** A word of a query and where it stands there, quotes and minus not counted. `text` is folded: lower case, е for ё. */
export type QueryWord = { readonly text: string; readonly start: number; readonly end: number };

/**
 * What a query asks for. `word`: a word, or several that a sign joins («онлайн-запись», «870-44-44»): side by side.
 * `phrase`: stood in quotes. `start` and `end` hold the quotes as well, but not the minus.
 */
export type QueryTerm = {
  readonly kind: 'word' | 'phrase';
  readonly isExcluded: boolean;
  readonly start: number;
  readonly end: number;
  readonly words: readonly QueryWord[];
};

// Each pair of quotes that Russians type; where the second is missing, the words are just words.
const QUOTED = /"([^"]*)"|«([^»]*)»|[“„]([^”“]*)[”“]/u;
const TERM = new RegExp(`(?<minus>(?<=^|\\s)[-−‐‑–])?(?:${QUOTED.source}|(?<plain>[^\\s"«»“„”]+))`, 'gu');
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The terms of `text` in their order; signs that mean nothing are left out. Never throws. */
export function parseQuery(text: string): QueryTerm[] {
  return [...text.matchAll(TERM)].map(termOf).filter(({ words }) => words.length > 0);
}

function termOf(match: RegExpMatchArray): QueryTerm {
  const { minus = '', plain } = match.groups ?? {};
  const start = match.index ?? 0;
  return {
    kind: plain === undefined ? 'phrase' : 'word',
    isExcluded: minus !== '',
    start: start + minus.length,
    end: start + match[0].length,
    words: wordsOf(match[0], start),
  };
}

// Stand inside a word without parting it: stress marks, soft hyphens, signs of no width and of direction.
const INSIDE = /\u00ad|\u0300|\u0301|[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

function wordsOf(text: string, offset: number): QueryWord[] {
  const letters = text.replace(INSIDE, '\u0301');
  return [...letters.matchAll(WORD)].map((match) => {
    const start = offset + match.index;
    return { text: folded(match[0]), start, end: start + match[0].length };
  });
}

/** As words are compared: lower case, е for ё, no stress marks. */
function folded(word: string): string {
  return foldYo(word.replace(INSIDE, '').toLowerCase());
}
