import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { auditCsvHead, auditCsvLine } from './csv.rules';
import { findNames, listEntries } from './queries';
import type { AuditFilter, AuditProblem } from './rules';

/** Read at once while a file is made. */
const PORTION = 200;

/** The entries that are asked for as pieces of a CSV file, read while it is sent. The log tells of it beforehand. */
export async function exportAudit(
  person: Person,
  filter: AuditFilter,
  now: Date,
): Promise<Result<AsyncGenerator<string>, AuditProblem>> {
  if (!hasRight(person, 'audit.read')) return refused({ key: 'notAllowed' });
  await inTransaction((transaction) =>
    recordAudit(transaction, {
      at: now,
      by: person,
      action: 'audit.export',
      subject: { type: 'audit', id: 'list' },
      after: { ...filter },
    }),
  );
  return done(linesOf(filter));
}

/** From the newest down, so what is logged meanwhile moves nothing. */
async function* linesOf(filter: AuditFilter): AsyncGenerator<string> {
  yield auditCsvHead;
  let before: string | undefined;
  do {
    const entries = await listEntries(filter, { before, most: PORTION });
    const names = await findNames(entries);
    yield entries.map((entry) => auditCsvLine(entry, names)).join('');
    before = entries.length === PORTION ? entries.at(-1)?.id : undefined;
  } while (before !== undefined);
}
