import type { Metadata } from 'next';
import { StructureView } from '@/components/editor/structure/structure-view';
import { hasRight } from '@/lib/people/rules';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Структура портала' };

export default async function StructurePage() {
  const person = await requireRight('structure.manage');
  return <StructureView hasTexts={hasRight(person, 'settings.manage')} />;
}
