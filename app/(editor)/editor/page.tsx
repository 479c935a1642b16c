import type { Metadata } from 'next';
import { DeskView } from '@/components/editor/desk/desk-view';
import { listDesk } from '@/lib/articles/desk.queries';
import { requirePerson } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Рабочий стол' };

export default async function DeskPage() {
  const person = await requirePerson();
  return <DeskView parts={await listDesk(person)} />;
}
