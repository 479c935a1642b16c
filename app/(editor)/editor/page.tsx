import type { Metadata } from 'next';
import { DeskView } from '@/components/editor/desk/desk-view';
import { listDesk } from '@/lib/articles/desk.queries';
import { countCommentsToModerate } from '@/lib/comments/queries';
import { requirePerson } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Рабочий стол' };

export default async function DeskPage() {
  const person = await requirePerson();
  const [parts, waitingComments] = await Promise.all([listDesk(person), countCommentsToModerate(person)]);
  return <DeskView parts={parts} waitingComments={waitingComments} />;
}
