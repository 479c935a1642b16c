import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { SynonymGroupView } from '@/components/editor/synonyms/synonym-group-view';
import { synonymsWords } from '@/components/editor/synonyms/synonym-words';
import { hasRight } from '@/lib/people/rules';
import { findSynonyms } from '@/lib/search/synonyms.queries';
import { requireRight } from '@/lib/web/session';
import { changeSynonymsAction, removeSynonymsAction } from '../actions';

export const metadata: Metadata = { title: synonymsWords.name };

export default async function SynonymGroupPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireRight('structure.manage');
  const id = z.uuid().safeParse((await params).id);
  const group = id.success ? await findSynonyms(id.data) : null;
  if (!group) notFound();
  return (
    <SynonymGroupView
      group={group}
      mayReadAudit={hasRight(person, 'audit.read')}
      actions={{ change: changeSynonymsAction, remove: removeSynonymsAction }}
    />
  );
}
