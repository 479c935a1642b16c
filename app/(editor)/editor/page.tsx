import type { Metadata } from 'next';
import { DeskView } from '@/components/editor/desk/desk-view';
import { OverdueNotice } from '@/components/editor/schedule/overdue-notice';
import { listDesk } from '@/lib/articles/desk.queries';
import { listOverdue } from '@/lib/articles/schedule.queries';
import { countCommentsToModerate } from '@/lib/comments/queries';
import { requirePerson } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Рабочий стол' };

export default async function DeskPage() {
  const person = await requirePerson();
  const [parts, waitingComments, overdue] = await Promise.all([
    ...([listDesk(person), countCommentsToModerate(person), listOverdue(person, new Date())] as const),
  ]);
  return (
    <DeskView parts={parts} waitingComments={waitingComments} notice={<OverdueNotice plans={overdue} />} />
  );
}
