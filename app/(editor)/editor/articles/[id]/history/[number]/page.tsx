import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionAddress } from '@/lib/articles/history.schema';
import { requirePerson } from '@/lib/web/session';
import { requireHistory, requireText } from '../require-history';
import { TextPage } from '../text-page';

export const metadata: Metadata = { title: 'Редакция новости' };

type EditionPageProps = { params: Promise<{ id: string; number: string }> };

export default async function EditionPage({ params }: EditionPageProps) {
  const person = await requirePerson();
  const { id, number: numberInAddress } = await params;
  const history = await requireHistory(id, person);
  const { data: number } = editionAddress.safeParse(numberInAddress);
  if (!number) notFound();
  return <TextPage history={history} person={person} text={requireText(history, { number })} />;
}
