import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { foldYo } from '@/lib/shared/russian';
import { findPage, type SearchFilter } from './finding.queries';
import { parseQuery, type QueryTerm } from './parsing.rules';
import { LONGEST_QUERY, type Suggestion, type Total } from './rules';
import { asWritten, chooseCorrection, cutsOf, LEAST_CORRECTED, type WrittenWord } from './spelling.rules';
import { type Chunk, chunksOf, otherReadings, type Replacement, replaced } from './suggestion.rules';
import { readSynonyms } from './synonyms.queries';
import { buildQuery, quoted } from './tsquery.rules';
import { lexTerms, stemsOf } from './words.queries';

/** A query as the reader wrote it, and what was read from it. */
export type Spelled = { readonly text: string; readonly terms: readonly QueryTerm[] };

/** Whoever finds more than that has not mistyped. */
const FEW = 2;

/** What the reader may have meant: it finds more than was found. Null: nothing is known. */
export async function suggest(
  transaction: Transaction,
  { text, terms }: Spelled,
  { filter, total }: { filter: SearchFilter; total: Total },
): Promise<Suggestion | null> {
  if (total.count > FEW) return null;
  const other = await spelledOtherwise(transaction, { text, terms });
  if (other === text || other.length > LONGEST_QUERY) return null;
  const query = buildQuery(await lexTerms(parseQuery(other)), await readSynonyms());
  if (query === null) return null;
  const found = await findPage(transaction, { query, filter, sort: 'date', page: 1 });
  return found.total.count > total.count ? { text: other, total: found.total } : null;
}

/** Words of the query that published articles have; empty where it has but one. */
export async function listKnownWords(transaction: Transaction, { text, terms }: Spelled): Promise<string[]> {
  const all = chunksOf(text, terms).flatMap((chunk) => chunk.words.map((word) => word.text));
  const words = [...new Set(all)].filter((word) => word.length >= LEAST_CORRECTED);
  if (words.length < 2) return [];
  const known = await publishedAmong(transaction, words);
  return words.filter((word) => known.has(word));
}

async function spelledOtherwise(transaction: Transaction, { text, terms }: Spelled): Promise<string> {
  const chunks = chunksOf(text, terms);
  const readings = chunks.flatMap((chunk) => [
    ...chunk.words.map((word) => word.text),
    ...otherReadings(chunk),
  ]);
  const published = await publishedAmong(transaction, readings);
  const replacements: Replacement[] = [];
  for (const chunk of chunks) replacements.push(...(await replacementsIn(transaction, chunk, published)));
  return replaced(text, replacements);
}

/** The other keyboard layout counts before a slip of the pen. */
async function replacementsIn(
  transaction: Transaction,
  chunk: Chunk,
  published: Published,
): Promise<Replacement[]> {
  const strange = chunk.words.filter((word) => !published.has(word.text));
  if (strange.length > 0) {
    const reading = otherReadings(chunk).find((one) => published.has(foldYo(one)));
    if (reading) return [{ start: chunk.start, end: chunk.end, by: writtenIn(published, reading) }];
  }
  const replacements: Replacement[] = [];
  for (const { text, start, end } of chunk.words) {
    const by = await findCorrection(transaction, text, published.get(text)?.uses);
    if (by) replacements.push({ start, end, by });
  }
  if (replacements.length > 0 || strange.length === 0) return replacements;
  return correctedReading(transaction, chunk);
}

/** As the portal writes it; as it was typed where the news have only other forms of the word. */
function writtenIn(published: Published, reading: string): string {
  const known = published.get(foldYo(reading));
  return known && known.uses > 0 ? known.written : reading;
}

async function correctedReading(transaction: Transaction, chunk: Chunk): Promise<Replacement[]> {
  for (const reading of otherReadings(chunk)) {
    const by = await findCorrection(transaction, foldYo(reading), undefined);
    if (by) return [{ start: chunk.start, end: chunk.end, by }];
  }
  return [];
}

// A word that stands in the news is right, unless it is as rare there as a slip and a near one is not.
const RARE = 2;
const TIMES_AS_FREQUENT = 10;

async function findCorrection(
  transaction: Transaction,
  word: string,
  uses: number | undefined,
): Promise<string | null> {
  if (word.length < LEAST_CORRECTED) return null;
  if (uses === undefined) return chooseWritten(word, await listNear(transaction, word));
  // Looking for near words takes longer than the whole search for a word that needs none.
  if (uses > RARE || uses === 0) return null;
  const near = await listNear(transaction, word);
  return chooseWritten(
    word,
    near.filter((one) => one.uses >= uses * TIMES_AS_FREQUENT),
  );
}

function chooseWritten(word: string, near: readonly WrittenWord[]): string | null {
  const chosen = chooseCorrection(word, near);
  return chosen && asWritten(chosen, near);
}

/** «Все» and «всё» are one word here: it is written as most texts have it. */
const WRITTEN = Prisma.sql`CASE WHEN known."writtenUses" * 2 > known."uses" THEN known."written" ELSE known."word" END`;

// How many of each kind are looked at: a short word is one slip away from a few dozen at most.
const MOST_NEAR = 40;

/** By trigrams, which see two slips in a long word, and by what is left without one letter, which sees one in a short. */
function listNear(transaction: Transaction, word: string): Promise<WrittenWord[]> {
  return transaction.$queryRaw<WrittenWord[]>`
    SELECT word, uses, ${WRITTEN} AS written FROM (
      (SELECT * FROM "SearchWord" WHERE word % ${word}
        ORDER BY similarity(word, ${word}) DESC, uses DESC LIMIT ${MOST_NEAR})
      UNION
      (SELECT * FROM "SearchWord" WHERE portal_word_cuts(word) && ${cutsOf(word)}
        ORDER BY uses DESC LIMIT ${MOST_NEAR})
    ) known ORDER BY similarity(word, ${word}) DESC, uses DESC`;
}

/** Words that stand in published articles; `uses`: texts that were met with this very form; 0: with others only. */
type Published = ReadonlyMap<string, WrittenWord>;

/**
 * Those of the words that stand, in whatever form, in a published article. The portal's words are asked first: to learn
 * that there is one text with a word of every text, the other index would collect them all.
 */
async function publishedAmong(transaction: Transaction, words: readonly string[]): Promise<Published> {
  const texts = words.flatMap((word) => parseQuery(word)).flatMap((term) => term.words);
  const stems = await stemsOf(texts.map(({ text }) => text));
  const asked = [...stems].map(([word, own]) => ({ word, stems: own, query: own.map(quoted).join(' | ') }));
  const rows = await transaction.$queryRaw<WrittenWord[]>`
    SELECT asked."word", coalesce(known."uses", 0) AS "uses", coalesce(${WRITTEN}, asked."word") AS "written"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked("word" text, "stems" text[], "query" text)
    LEFT JOIN "SearchWord" known ON known."word" = asked."word"
    WHERE CASE
      WHEN asked."query" = '' THEN true
      WHEN EXISTS (SELECT FROM "SearchWord" other WHERE other.lexeme = ANY(asked."stems")) THEN true
      ELSE EXISTS (SELECT FROM "SearchEntry" WHERE "vector" @@ asked."query"::tsquery)
    END`;
  return new Map(rows.map((row) => [row.word, row]));
}
