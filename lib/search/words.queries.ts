import { database } from '@/lib/db/client';
import type { QueryTerm } from './parsing.rules';
import type { LexedTerm, Stems } from './tsquery.rules';
import { wordForms } from './word-forms.rules';

type LexedRow = { word: string; own: string[]; others: string[] };

// More than any word has; a stem of two letters is that of a preposition.
const MOST_STEMS = 8;
const LEAST_STEM = 3;

/** The terms with the stems of their words. */
export async function lexTerms(terms: readonly QueryTerm[]): Promise<LexedTerm[]> {
  const stems = await stemsOf(terms.flatMap(({ words }) => words.map(({ text }) => text)));
  return terms.map((term) => ({ ...term, words: term.words.map(({ text }) => stems.get(text) ?? []) }));
}

/** The stems that each word may have; none for a word that the language has everywhere. Words are folded. */
export async function stemsOf(words: readonly string[]): Promise<ReadonlyMap<string, Stems>> {
  if (words.length === 0) return new Map();
  const asked = [...new Set(words)].map((word) => ({ word, forms: wordForms(word) }));
  const rows = await database().$queryRaw<LexedRow[]>`
    SELECT asked."word",
      tsvector_to_array(to_tsvector('pg_catalog.russian', portal_search_words(asked."word"))) AS "own",
      ARRAY(
        SELECT DISTINCT stem FROM jsonb_array_elements_text(asked."forms") form,
          unnest(ts_lexize('pg_catalog.russian_stem', form)) stem
        ORDER BY stem
      ) AS "others"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked("word" text, "forms" jsonb)`;
  return new Map(rows.map((row) => [row.word, stemsOfRow(row)]));
}

function stemsOfRow({ own, others }: LexedRow): Stems {
  if (own.length === 0) return [];
  const usable = others.filter((stem) => stem.length >= LEAST_STEM);
  return [...new Set([...own, ...usable])].slice(0, MOST_STEMS);
}
