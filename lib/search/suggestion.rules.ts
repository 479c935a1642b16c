import { inOtherLayout } from './layout.rules';
import { parseQuery, type QueryTerm, type QueryWord } from './parsing.rules';

/** What stands between two spaces (or quotes) of a query, as it was typed; a minus before it is not part of it. */
export type Chunk = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly QueryWord[];
};

// What is looked up for one query is bounded; nobody mistypes more.
const MOST_CHUNKS = 8;
const MOST_JOINED = 4;

/** The chunks that the reader wants to find; what is to be left out is left alone. */
export function chunksOf(text: string, terms: readonly QueryTerm[]): Chunk[] {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  return [...text.matchAll(/[^\s"«»“„”]+/gu)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .map((chunk) => ({ ...chunk, words: wordsWithin(chunk, wanted) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST_CHUNKS);
}

function wordsWithin(chunk: { start: number; end: number }, terms: readonly QueryTerm[]): QueryWord[] {
  return terms
    .flatMap(({ words }) => words)
    .filter(({ start, end }) => start >= chunk.start && end <= chunk.end)
    .slice(0, MOST_JOINED);
}

/** What the keys of the chunk write in the other layout, without and with the signs that end it; each is one word. */
export function otherReadings(chunk: Chunk): string[] {
  const readings = [chunk.text, chunk.text.replace(/[.,;:]+$/, '')].map(inOtherLayout);
  return [...new Set(readings)].filter((reading) => reading !== null && isOneWord(reading)) as string[];
}

function isOneWord(text: string): boolean {
  return parseQuery(text).flatMap(({ words }) => words).length === 1;
}

/** A part of a query and what may have been meant. */
export type Replacement = { readonly start: number; readonly end: number; readonly by: string };

export function replaced(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((one, other) => other.start - one.start)
    .reduce((whole, { start, end, by }) => whole.slice(0, start) + by + whole.slice(end), text);
}
