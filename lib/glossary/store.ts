import type { Transaction } from '@/lib/db/transaction';
import type { Abbreviation, AbbreviationFields } from './rules';

/** One at a time changes the glossary: short forms are given out without a race. */
export async function lockGlossary(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.glossary'))`;
}

export function findAbbreviation(transaction: Transaction, id: string): Promise<Abbreviation | null> {
  return transaction.abbreviation.findUnique({ where: { id } });
}

export async function isShortTaken(
  transaction: Transaction,
  { id, short }: { id: string | null; short: string },
): Promise<boolean> {
  const holder = await transaction.abbreviation.findUnique({ where: { short }, select: { id: true } });
  return holder !== null && holder.id !== id;
}

export async function insertAbbreviation(
  transaction: Transaction,
  abbreviation: AbbreviationFields & { id: string },
): Promise<void> {
  await transaction.abbreviation.create({ data: abbreviation, select: { id: true } });
}

/** Answers the new version. */
export async function updateAbbreviation(
  transaction: Transaction,
  id: string,
  fields: AbbreviationFields,
): Promise<number> {
  const { version } = await transaction.abbreviation.update({
    where: { id },
    data: { ...fields, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

export async function deleteAbbreviation(transaction: Transaction, id: string): Promise<void> {
  await transaction.abbreviation.delete({ where: { id }, select: { id: true } });
}
