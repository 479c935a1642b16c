import type { Metadata } from 'next';
import { GlossaryDeskView } from '@/components/editor/glossary/glossary-desk-view';
import { glossaryWords } from '@/components/editor/glossary/words';
import { listAbbreviations } from '@/lib/glossary/queries';
import { requireRight } from '@/lib/web/session';
import { addAbbreviationAction } from './actions';

export const metadata: Metadata = { title: glossaryWords.name };

export default async function GlossaryDeskPage() {
  await requireRight('structure.manage');
  return <GlossaryDeskView abbreviations={await listAbbreviations()} add={addAbbreviationAction} />;
}
