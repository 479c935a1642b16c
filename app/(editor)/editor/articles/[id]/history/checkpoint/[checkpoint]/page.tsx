import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { checkpointAddress } from '@/lib/articles/history.schema';
import { requirePerson } from '@/lib/web/session';
import { requireHistory, requireText } from '../../require-history';
import { TextPage } from '../../text-page';

export const metadata: Metadata = { title: 'Сохранённый текст новости' };

type CheckpointPageProps = { params: Promise<{ id: string; checkpoint: string }> };

export default async function CheckpointPage({ params }: CheckpointPageProps) {
  const person = await requirePerson();
  const { id, checkpoint: checkpointInAddress } = await params;
  const history = await requireHistory(id, person);
  const { data: checkpoint } = checkpointAddress.safeParse(checkpointInAddress);
  if (!checkpoint) notFound();
  return <TextPage history={history} person={person} text={requireText(history, { checkpoint })} />;
}
