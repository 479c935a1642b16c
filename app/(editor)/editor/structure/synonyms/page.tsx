import type { Metadata } from 'next';
import { synonymsWords } from '@/components/editor/synonyms/synonym-words';
import { SynonymsView } from '@/components/editor/synonyms/synonyms-view';
import { listSynonyms } from '@/lib/search/synonyms.queries';
import { requireRight } from '@/lib/web/session';
import { addSynonymsAction } from './actions';

export const metadata: Metadata = { title: synonymsWords.name };

export default async function SynonymsPage() {
  await requireRight('structure.manage');
  return <SynonymsView groups={await listSynonyms()} add={addSynonymsAction} />;
}
