import type { Metadata } from 'next';
import { consentsWords } from '@/components/editor/structure/text-words';
import { TextsView } from '@/components/editor/structure/texts-view';
import { listConsentsForDesk } from '@/lib/structure/texts.queries';
import { CONSENTS_PATH } from '@/lib/structure/texts.rules';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: consentsWords.name };

export default async function ConsentsPage() {
  await requireRight('settings.manage');
  return <TextsView {...consentsWords} path={CONSENTS_PATH} texts={await listConsentsForDesk()} />;
}
