import { randomUUID } from 'node:crypto';
import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { changedFields } from '@/lib/structure/saved.rules';
import {
  type Abbreviation,
  type AbbreviationFields,
  type GlossaryProblem,
  glossaryAddresses,
  whyNotAbbreviation,
} from './rules';
import type { AbbreviationInput, AbbreviationKey, NewAbbreviation } from './schema';
import {
  deleteAbbreviation,
  findAbbreviation,
  insertAbbreviation,
  isShortTaken,
  lockGlossary,
  updateAbbreviation,
} from './store';

type Answer<Value> = Promise<Result<Value, GlossaryProblem>>;

/** From now on articles expand it at its first use. */
export function addAbbreviation(
  person: Person,
  fields: NewAbbreviation,
  now: Date,
): Answer<{ id: string; short: string }> {
  return withGlossary(person, async (transaction) => {
    const problems = await whyNotFields(transaction, { id: null, ...fields });
    if (problems.length > 0) return refused(...problems);
    const id = randomUUID();
    await insertAbbreviation(transaction, { id, ...fields });
    await announceChange(transaction, glossaryAddresses);
    await recordAudit(transaction, { ...about(id, person, now), action: 'structure.add', after: fields });
    return done({ id, short: fields.short });
  });
}

/** Answers the version to name next. Saving what stands there already changes nothing, whoever wrote it. */
export function changeAbbreviation(
  person: Person,
  { abbreviationId: id, version, ...fields }: AbbreviationInput,
  now: Date,
): Answer<{ short: string; version: number }> {
  return withGlossary(person, async (transaction) => {
    const standing = await findAbbreviation(transaction, id);
    if (!standing) return refused({ key: 'gone' });
    const { names, before, after } = changedFields<AbbreviationFields>(standing, fields);
    if (names.length === 0) return done({ short: fields.short, version: standing.version });
    const problems = [
      ...whyOutdated(standing, version),
      ...(await whyNotFields(transaction, { id, ...fields })),
    ];
    if (problems.length > 0) return refused(...problems);
    const next = await updateAbbreviation(transaction, id, fields);
    await announceChange(transaction, glossaryAddresses);
    await recordAudit(transaction, { ...about(id, person, now), action: 'structure.change', before, after });
    return done({ short: fields.short, version: next });
  });
}

/** Articles that use it stay as they are; they only do not expand it any more. */
export function removeAbbreviation(
  person: Person,
  { abbreviationId: id }: AbbreviationKey,
  now: Date,
): Answer<{ short: string }> {
  return withGlossary(person, async (transaction) => {
    const standing = await findAbbreviation(transaction, id);
    if (!standing) return refused({ key: 'gone' });
    const { short, full, explanation, spoken } = standing;
    await deleteAbbreviation(transaction, id);
    await announceChange(transaction, glossaryAddresses);
    await recordAudit(transaction, {
      ...about(id, person, now),
      action: 'structure.remove',
      before: { short, full, explanation, spoken },
    });
    return done({ short });
  });
}

function withGlossary<Value>(
  person: Person,
  act: (transaction: Transaction) => Answer<Value>,
): Answer<Value> {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'structure.manage')) return refused({ key: 'notAllowed' });
    await lockGlossary(transaction);
    return act(transaction);
  });
}

function whyOutdated(standing: Abbreviation, seen: number): GlossaryProblem[] {
  return standing.version === seen ? [] : [{ key: 'conflict', saved: standing }];
}

async function whyNotFields(
  transaction: Transaction,
  entry: AbbreviationFields & { readonly id: string | null },
): Promise<GlossaryProblem[]> {
  const isTaken = await isShortTaken(transaction, entry);
  return [...whyNotAbbreviation(entry), ...(isTaken ? [{ key: 'taken', field: 'short' } as const] : [])];
}

function about(id: string, by: Person, at: Date) {
  return { at, by, subject: { type: 'abbreviation', id } } as const;
}
