import type { Headline } from '@/lib/articles/reading.rules';

/** Longest text that is searched for; the rest is cut off. */
export const LONGEST_QUERY = 200;

/** A piece of a snippet; `isMatch` where a word of the query stands. */
export type SnippetPiece = { text: string; isMatch: boolean };

export type FoundArticle = Headline & { snippet: SnippetPiece[] };

/** What PostgreSQL puts around a match: control characters, which no text of ours has, so nothing is ever mistaken. */
export const MATCH_START = '\u0002';
export const MATCH_END = '\u0003';

/** The words that are searched for: one line, no control characters (PostgreSQL refuses NUL), bounded. */
export function searchedText(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUERY);
}

export function snippetPieces(marked: string): SnippetPiece[] {
  const pieces = marked.split(new RegExp(`[${MATCH_START}${MATCH_END}]`));
  return pieces.map((text, index) => ({ text, isMatch: index % 2 === 1 })).filter(({ text }) => text !== '');
}

/** Address of one page of what was found. */
export function searchPath(query: string, page: number): string {
  const parameters = new URLSearchParams({ q: query });
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}
