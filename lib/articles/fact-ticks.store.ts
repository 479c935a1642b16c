import type { Transaction } from '@/lib/db/client';
import type { FactKey } from './fact-key.rules';

type Ticking = { readonly editionId: string; readonly personId: string; readonly now: Date };

export async function insertTicks(
  transaction: Transaction,
  facts: readonly FactKey[],
  { editionId, personId, now }: Ticking,
): Promise<void> {
  const data = facts.map(({ kind, value }) => ({ editionId, kind, value, personId, at: now }));
  // Whoever was first has compared it.
  await transaction.factTick.createMany({ data, skipDuplicates: true });
}

export async function deleteTicks(
  transaction: Transaction,
  facts: readonly FactKey[],
  editionId: string,
): Promise<void> {
  if (facts.length === 0) return;
  const which = facts.map(({ kind, value }) => ({ kind, value }));
  await transaction.factTick.deleteMany({ where: { editionId, OR: which } });
}

/** A new edition begins with the text of another, and with what was compared in it. */
export async function copyTicks(
  transaction: Transaction,
  { from, articleId, number }: { from: string; articleId: string; number: number },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "FactTick" ("editionId", kind, value, "personId", at)
    SELECT edition.id, tick.kind, tick.value, tick."personId", tick.at
    FROM "FactTick" tick, "Edition" edition
    WHERE tick."editionId" = ${from}::uuid
      AND edition."articleId" = ${articleId}::uuid AND edition.number = ${number}`;
}
