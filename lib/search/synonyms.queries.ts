import 'server-only';
import { database } from '@/lib/db/client';
import { remembered } from '@/lib/shared/remembered';
import { parseQuery } from './parsing.rules';
import type { SynonymGroup } from './synonyms.rules';
import type { LexedSynonyms } from './tsquery.rules';
import { stemsOf } from './words.queries';

/** All groups, by their first word. */
export async function listSynonyms(): Promise<SynonymGroup[]> {
  const select = { id: true, words: true, version: true } as const;
  const groups = await database().synonymGroup.findMany({ select });
  return groups.sort((one, other) => one.words.join().localeCompare(other.words.join(), 'ru'));
}

export function findSynonyms(id: string): Promise<SynonymGroup | null> {
  return database().synonymGroup.findUnique({
    where: { id },
    select: { id: true, words: true, version: true },
  });
}

/** The editors' groups and the abbreviations of the glossary, as the search compares them. */
export const readSynonyms = remembered('synonyms', async (): Promise<LexedSynonyms[]> => {
  const [groups, abbreviations] = await Promise.all([
    database().synonymGroup.findMany({ select: { words: true } }),
    database().abbreviation.findMany({ select: { short: true, full: true } }),
  ]);
  const all = [...groups.map(({ words }) => words), ...abbreviations.map(({ short, full }) => [short, full])];
  const words = all.map((group) => group.map((text) => parseQuery(text).flatMap((term) => term.words)));
  const stems = await stemsOf(words.flat(2).map(({ text }) => text));
  return words.map((group) => group.map((sequence) => sequence.map(({ text }) => stems.get(text) ?? [])));
});
