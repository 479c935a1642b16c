import type { AuditAction, AuditSubject } from '@/lib/audit/actions.rules';
import type { Prisma } from './generated/client';
import type { Transaction } from './transaction';

/** Who did it. The name is kept beside the id: the log outlives the person. */
export type Actor = { readonly id: string | null; readonly name: string };

/** What `npm run portal` and jobs do is done by nobody in particular. */
export const commandLine = { id: null, name: 'Командная строка' } as const satisfies Actor;

/** What was planned by somebody is done by the clock; who planned it has an entry of its own. */
export const scheduler = { id: null, name: 'По расписанию' } as const satisfies Actor;

export type AuditEntry = {
  readonly at: Date;
  readonly by: Actor;
  /** A new one needs its Russian name in lib/audit/actions.rules.ts. */
  readonly action: AuditAction;
  readonly subject: { readonly type: AuditSubject; readonly id: string };
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
};

/** Writes one line of the log of changes, true if `transaction` is. Never give it passwords or their hashes. */
export async function recordAudit(transaction: Transaction, entry: AuditEntry): Promise<void> {
  await recordAudits(transaction, [entry]);
}

/** The same for many at once, in one statement. */
export async function recordAudits(transaction: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  await transaction.auditEntry.createMany({ data: entries.map(rowOf) });
}

function rowOf({ at, by, action, subject, before, after }: AuditEntry): Prisma.AuditEntryCreateManyInput {
  return {
    at,
    personId: by.id,
    personName: by.name,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    ...(before && { before }),
    ...(after && { after }),
  };
}
