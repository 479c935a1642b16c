import type { Metadata } from 'next';
import { pagesWords } from '@/components/editor/structure/text-words';
import { TextsView } from '@/components/editor/structure/texts-view';
import { listPagesForDesk } from '@/lib/structure/texts.queries';
import { PAGES_PATH } from '@/lib/structure/texts.rules';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: pagesWords.name };

export default async function PagesPage() {
  await requireRight('settings.manage');
  return <TextsView {...pagesWords} path={PAGES_PATH} texts={await listPagesForDesk()} />;
}
