import type { SnippetPiece } from './rules';

/** What PostgreSQL puts around a match: control characters, which no text of ours has, so nothing is ever mistaken. */
export const MATCH_START = '\u0002';
export const MATCH_END = '\u0003';

/** Characters of a snippet, more or less: it ends between two words. */
const LENGTH = 260;
/** Characters before the first match. */
const LEAD_IN = 60;

type Match = { readonly start: number; readonly end: number };

/**
 * The part of `text` that has most of the matches, in pieces. `marked` is the text as PostgreSQL compared it, sign for
 * sign (е for ё, spaces for hyphens), with marks around the matches: readers see the text itself.
 */
export function snippetOf(text: string, marked: string): SnippetPiece[] {
  const matches = matchesOf(marked);
  const { start, end } = bestPart(text, matches);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  const pieces: SnippetPiece[] = [];
  let at = start;
  for (const match of inside) {
    pieces.push({ text: text.slice(at, match.start), isMatch: false });
    pieces.push({ text: text.slice(match.start, match.end), isMatch: true });
    at = match.end;
  }
  pieces.push({ text: text.slice(at, end), isMatch: false });
  return withEllipses(pieces, { isCutBefore: start > 0, isCutAfter: end < text.length });
}

function matchesOf(marked: string): Match[] {
  const matches: Match[] = [];
  let offset = 0;
  for (const [index, part] of marked.split(new RegExp(`[${MATCH_START}${MATCH_END}]`)).entries()) {
    if (index % 2 === 1) matches.push({ start: offset, end: offset + part.length });
    offset += part.length;
  }
  return matches;
}

/** The first of the windows that hold the most matches, moved to where words begin and end. */
function bestPart(text: string, matches: readonly Match[]): Match {
  const counted = matches.map(({ start }) => ({
    start,
    count: matches.filter((match) => match.start >= start && match.end <= start + LENGTH - LEAD_IN).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const first = counted.find(({ count }) => count === most)?.start ?? 0;
  const start = first <= LEAD_IN ? 0 : nextWord(text, first - LEAD_IN, first);
  return { start, end: endOfWord(text, Math.min(text.length, start + LENGTH)) };
}

/** Where the next word begins, not after `last`. */
function nextWord(text: string, from: number, last: number): number {
  const space = text.slice(from, last).search(/\s/);
  return space === -1 ? from : from + space + 1;
}

/** Where the word that is cut at `limit` begins; a word without end is cut. */
function endOfWord(text: string, limit: number): number {
  if (limit === text.length) return limit;
  const space = text.slice(0, limit).search(/\s\S*$/);
  return space > limit - LEAD_IN ? space : limit;
}

function withEllipses(
  pieces: readonly SnippetPiece[],
  { isCutBefore, isCutAfter }: { isCutBefore: boolean; isCutAfter: boolean },
): SnippetPiece[] {
  const all = [
    { text: isCutBefore ? '… ' : '', isMatch: false },
    ...pieces,
    { text: isCutAfter ? ' …' : '', isMatch: false },
  ];
  return all.filter(({ text }) => text !== '');
}
