import { inTransaction, type Transaction } from '@/lib/db/transaction';

// A lot takes a fraction of a second: no lock is held for long, and a killed run goes on where it was.
const LOT = 200;

/**
 * Brings the portal's words up to date with what was published, changed or taken away since the last run. Safe to
 * repeat and to kill; of several that begin at once one does the work.
 */
export async function collectSearchWords(signal?: AbortSignal): Promise<{ collected: number }> {
  let collected = 0;
  while (!signal?.aborted) {
    const done = await inTransaction(collectLot);
    collected += done;
    if (done < LOT) break;
  }
  return { collected };
}

/** Answers how many changes were worked off. */
async function collectLot(transaction: Transaction): Promise<number> {
  const [lock] = await transaction.$queryRaw<{ isOurs: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('portal.search-words')) AS "isOurs"`;
  if (!lock?.isOurs) return 0;
  const changes = await transaction.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM "SearchChange" ORDER BY id LIMIT ${LOT}`;
  if (changes.length === 0) return 0;
  const ids = changes.map(({ id }) => id);
  await addWords(transaction, ids);
  await removeWords(transaction, ids);
  await transaction.$executeRaw`DELETE FROM "SearchChange" WHERE id = ANY(${ids})`;
  return changes.length;
}

/** Words of published texts only: what was taken away meanwhile is no longer there to be read. */
async function addWords(transaction: Transaction, ids: readonly bigint[]): Promise<void> {
  await transaction.$executeRaw`
    WITH texts AS MATERIALIZED (
      SELECT portal_search_text(concat_ws(' ', edition.title, edition.lead, edition."bodyText", edition."plainSummary")) AS text
      FROM "SearchEntry" entry
      JOIN "Article" article ON article.id = entry."articleId"
      JOIN "Edition" edition ON edition.id = article."liveEditionId"
      WHERE entry."articleId" IN (SELECT "articleId" FROM "SearchChange" WHERE id = ANY(${[...ids]}))
    ),
    met AS (
      SELECT word, count(*)::int AS uses
      FROM texts, unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', portal_search_words(text)))) word
      WHERE word ~ '^[[:alpha:]]{3,40}$'
      GROUP BY word
    ),
    -- One form a word: «трёхместный» and «трехмёстный» would be two.
    written AS (
      SELECT DISTINCT ON (word) translate(form, 'ё', 'е') AS word, form, count(*)::int AS uses
      FROM texts, LATERAL (
        SELECT DISTINCT found[1] AS form FROM regexp_matches(lower(text), '[[:alpha:]]*ё[[:alpha:]]*', 'g') found
      ) forms
      GROUP BY form ORDER BY word, uses DESC, form
    )
    INSERT INTO "SearchWord" AS known ("word", "lexeme", "uses", "written", "writtenUses")
    SELECT met.word, stems[1], met.uses, written.form, coalesce(written.uses, 0)
    FROM met LEFT JOIN written USING (word)
    -- As the index has them: of Latin words it keeps English stems.
    CROSS JOIN LATERAL (SELECT tsvector_to_array(to_tsvector('pg_catalog.russian', met.word))) AS stemmed(stems)
    WHERE cardinality(stems) = 1
    ON CONFLICT ("word") DO UPDATE SET "uses" = known."uses" + EXCLUDED."uses",
      "written" = coalesce(known."written", EXCLUDED."written"),
      "writtenUses" = known."writtenUses" + EXCLUDED."writtenUses"`;
}

/** A word goes when no published text has its stem any more. */
async function removeWords(transaction: Transaction, ids: readonly bigint[]): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM "SearchWord" word USING (
      SELECT DISTINCT stem FROM "SearchChange" change, unnest(tsvector_to_array(change.gone)) stem
      WHERE change.id = ANY(${[...ids]})
    ) gone
    WHERE word.lexeme = gone.stem AND NOT EXISTS (
      SELECT FROM "SearchEntry" WHERE "vector" @@ ('''' || replace(replace(gone.stem, '\\', '\\\\'), '''', '''''') || '''')::tsquery
    )`;
}
