import type { QueryTerm } from './parsing.rules';

/** The stems that a word may have; empty for words that are never searched for («и», «на»). */
export type Stems = readonly string[];

/** A query whose words have their stems. `gaps` of a phrase are kept: «справка о доходах» has one. */
export type LexedTerm = Omit<QueryTerm, 'words'> & { readonly words: readonly Stems[] };

/** Sequences of words that mean the same. */
export type LexedSynonyms = readonly (readonly Stems[])[];

/**
 * Two queries in PostgreSQL's language. `loose` asks an index alone; `strict` also that phrases stand side by side,
 * which has to be looked up in each text. They are the same where nothing has to stand side by side.
 */
export type SearchQuery = { readonly loose: string; readonly strict: string };

type Join = 'loose' | 'strict';

/** Null: there is no word to search for. At least one must not be excluded. */
export function buildQuery(
  terms: readonly LexedTerm[],
  synonyms: readonly LexedSynonyms[],
): SearchQuery | null {
  const asked = terms.filter(({ isExcluded, words }) => !isExcluded && hasWord(words));
  if (asked.length === 0) return null;
  const excluded = terms.filter(({ isExcluded, words }) => isExcluded && hasWord(words));
  const write = (join: Join) =>
    [
      ...writeAsked(asked, synonyms, join),
      // Loosely, only single words may be left out: a text with the words apart must not go.
      ...excluded
        .filter(({ words }) => join === 'strict' || words.filter(isWord).length === 1)
        .map(({ words }) => `!(${sequence(words, 'strict')})`),
    ].join(' & ');
  return { loose: write('loose'), strict: write('strict') };
}

export function hasWord(words: readonly Stems[]): boolean {
  return words.some(isWord);
}

function isWord(stems: Stems): boolean {
  return stems.length > 0;
}

/** Words outside quotes, in their order, may be a synonym together; what stands in quotes is meant as it is. */
function writeAsked(terms: readonly LexedTerm[], synonyms: readonly LexedSynonyms[], join: Join): string[] {
  const parts: string[] = [];
  let run: Stems[][] = [];
  const endRun = () => {
    parts.push(...writeRun(run, synonyms, join));
    run = [];
  };
  for (const { kind, words } of terms) {
    if (kind === 'word') {
      run.push([...words]);
      continue;
    }
    endRun();
    parts.push(sequence(words, join));
  }
  endRun();
  return parts;
}

function writeRun(
  run: readonly (readonly Stems[])[],
  synonyms: readonly LexedSynonyms[],
  join: Join,
): string[] {
  const parts: string[] = [];
  for (let at = 0; at < run.length; ) {
    const { length, others } = synonymsAt(run.slice(at), synonyms);
    const own = run.slice(at, at + length).map((words) => sequence(words, join));
    const alternatives = [own.join(' & '), ...others.map((words) => sequence(words, join))];
    parts.push(alternatives.length === 1 ? own.join(' & ') : `(${[...new Set(alternatives)].join(' | ')})`);
    at += length;
  }
  return parts;
}

/** What means the same as the words that `run` begins with, and how many terms these are; the longest match counts. */
function synonymsAt(run: readonly (readonly Stems[])[], synonyms: readonly LexedSynonyms[]) {
  const matches = synonyms.flatMap((group) =>
    group.map((words) => ({ group, length: matchedTerms(run, words) })).filter(({ length }) => length > 0),
  );
  const length = Math.max(1, ...matches.map((match) => match.length));
  const groups = new Set(matches.filter((match) => match.length === length).map(({ group }) => group));
  // An abbreviation may be spelt like a word that is never searched for («ТО»).
  return { length, others: [...groups].flat().filter(hasWord) };
}

/** How many terms `words` make up at the start of `run`; 0: it does not begin with them. */
function matchedTerms(run: readonly (readonly Stems[])[], words: readonly Stems[]): number {
  const wanted = words.filter(isWord);
  // Almost every synonym is refused here: a long query asks for thousands.
  if (!isSame(run[0]?.find(isWord) ?? [], wanted[0])) return 0;
  const near = run.slice(0, wanted.length);
  const counts = near.map((_, index) => wordsIn(near.slice(0, index + 1)).length);
  const length = counts.indexOf(wanted.length) + 1;
  return wordsIn(near.slice(0, length)).every((stems, index) => isSame(stems, wanted[index])) ? length : 0;
}

function wordsIn(terms: readonly (readonly Stems[])[]): Stems[] {
  return terms.flat().filter(isWord);
}

function isSame(one: Stems, other: Stems | undefined): boolean {
  return other?.some((stem) => one.includes(stem)) ?? false;
}

/** Words side by side; those that are never searched for leave a gap of their width. */
function sequence(words: readonly Stems[], join: Join): string {
  let written = '';
  let gap = 1;
  for (const stems of words) {
    if (isWord(stems)) {
      const operator = join === 'loose' ? ' & ' : ` <${gap}> `;
      written = written === '' ? alternatives(stems) : `${written}${operator}${alternatives(stems)}`;
      gap = 1;
    } else gap += 1;
  }
  return `(${written})`;
}

function alternatives(stems: Stems): string {
  const written = stems.map(quoted);
  return written.length === 1 ? written.join('') : `(${written.join(' | ')})`;
}

/** Whatever a stem holds, it is nothing but a stem. */
export function quoted(stem: string): string {
  return `'${stem.replace(/['\\]/g, '$&$&')}'`;
}
