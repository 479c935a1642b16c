import type { Transaction } from '@/lib/db/transaction';
import type { SynonymGroup } from './synonyms.rules';

/** One at a time changes the groups: a word stands in one of them. */
export async function lockSynonyms(transaction: Transaction): Promise<SynonymGroup[]> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.structure.synonyms'))`;
  return transaction.synonymGroup.findMany({ select: { id: true, words: true, version: true } });
}

/** Those of the words that no index has («и», «на»): there is nothing in them to search for. */
export async function listCommonWords(transaction: Transaction, words: readonly string[]): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${[...words]}::text[]) word
    WHERE to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text(word))) = ''`;
  return rows.map(({ word }) => word);
}

export async function insertSynonyms(
  transaction: Transaction,
  { id, words }: { id: string; words: readonly string[] },
): Promise<void> {
  await transaction.synonymGroup.create({ data: { id, words: [...words] } });
}

export async function updateSynonyms(
  transaction: Transaction,
  { id, words }: { id: string; words: readonly string[] },
): Promise<void> {
  const data = { words: [...words], version: { increment: 1 } };
  await transaction.synonymGroup.update({ where: { id }, data });
}

export async function deleteSynonyms(transaction: Transaction, id: string): Promise<void> {
  await transaction.synonymGroup.delete({ where: { id } });
}
