import 'server-only';
import { database } from '@/lib/db/client';
import type { Remark } from './remarks.rules';

/** All remarks on the article's texts, open ones first, the newest first among each. */
export async function listRemarks(articleId: string): Promise<Remark[]> {
  const rows = await database().remark.findMany({
    where: { articleId },
    select: {
      ...{ id: true, kind: true, text: true, createdAt: true, resolvedAt: true },
      person: { select: { name: true } },
      resolvedBy: { select: { name: true } },
      edition: { select: { number: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const remarks = rows.map(({ person, resolvedBy, resolvedAt, edition, kind, ...remark }) => ({
    ...remark,
    isReturn: kind === 'return',
    by: person.name,
    edition: edition.number,
    settled: resolvedAt && resolvedBy ? { by: resolvedBy.name, at: resolvedAt } : null,
  }));
  return [...remarks.filter(({ settled }) => !settled), ...remarks.filter(({ settled }) => settled)];
}
