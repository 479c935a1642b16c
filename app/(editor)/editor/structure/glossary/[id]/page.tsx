import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AbbreviationDeskView } from '@/components/editor/glossary/abbreviation-desk-view';
import { glossaryWords } from '@/components/editor/glossary/words';
import { findAbbreviation } from '@/lib/glossary/queries';
import { abbreviationKeySchema } from '@/lib/glossary/schema';
import { hasRight } from '@/lib/people/rules';
import { requireRight } from '@/lib/web/session';
import { changeAbbreviationAction, removeAbbreviationAction } from '../actions';

export const metadata: Metadata = { title: glossaryWords.name };

export default async function AbbreviationPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireRight('structure.manage');
  const asked = abbreviationKeySchema.safeParse({ abbreviationId: (await params).id });
  const abbreviation = asked.success ? await findAbbreviation(asked.data.abbreviationId) : null;
  if (!abbreviation) notFound();
  return (
    <AbbreviationDeskView
      abbreviation={abbreviation}
      mayReadAudit={hasRight(person, 'audit.read')}
      actions={{ change: changeAbbreviationAction, remove: removeAbbreviationAction }}
    />
  );
}
