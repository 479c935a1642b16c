import type { Metadata } from 'next';
import { AuditView } from '@/components/editor/audit/audit-view';
import { countEntries, findAuditPage, listActors } from '@/lib/audit/queries';
import { auditQuery } from '@/lib/audit/schema';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Журнал изменений' };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('audit.read');
  const { before, ...filter } = auditQuery.parse(await searchParams);
  const [page, count, actors] = await Promise.all([
    findAuditPage({ before, ...filter }),
    countEntries(filter),
    listActors(),
  ]);
  return <AuditView {...{ filter, page, count, actors }} isFirstPage={before === undefined} />;
}
