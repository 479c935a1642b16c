import type { Transaction } from '@/lib/db/transaction';
import type { Saved } from './saved.rules';

/** Who changed something last, from the log; what was changed past the portal, nobody knows when. */
export async function findLastChange(
  reading: Transaction,
  subject: { type: string; id: string },
): Promise<Pick<Saved<never>, 'changedBy' | 'changedAt'>> {
  const entry = await reading.auditEntry.findFirst({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { id: 'desc' },
    select: { personName: true, at: true },
  });
  return { changedBy: entry?.personName ?? '', changedAt: entry?.at ?? new Date(0) };
}
