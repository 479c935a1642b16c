import type { Metadata } from 'next';
import { StructureView } from '@/components/editor/structure/structure-view';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Структура портала' };

export default async function StructurePage() {
  await requireRight('structure.manage');
  return <StructureView />;
}
