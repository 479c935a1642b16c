import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryView } from '@/components/editor/structure/entry-view';
import { hasRight } from '@/lib/people/rules';
import { findForDesk } from '@/lib/structure/desk.queries';
import { kindOfPath } from '@/lib/structure/entries.rules';
import { entryKeySchema } from '@/lib/structure/entries.schema';
import { requireRight } from '@/lib/web/session';
import { changeEntryAction, removeEntryAction } from '../../actions';

export const metadata: Metadata = { title: 'Структура портала' };

export default async function EntryPage({ params }: { params: Promise<{ list: string; id: string }> }) {
  const person = await requireRight('structure.manage');
  const { list, id } = await params;
  const asked = entryKeySchema.safeParse({ kind: kindOfPath(list), entryId: id });
  const entry = asked.success ? await findForDesk(asked.data.kind, asked.data.entryId) : null;
  if (!asked.success || !entry) notFound();
  return (
    <EntryView
      kind={asked.data.kind}
      entry={entry}
      mayReadAudit={hasRight(person, 'audit.read')}
      actions={{ change: changeEntryAction, remove: removeEntryAction }}
    />
  );
}
