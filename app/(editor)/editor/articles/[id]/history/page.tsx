import type { Metadata } from 'next';
import { HistoryView } from '@/components/editor/history/history-view';
import { requirePerson } from '@/lib/web/session';
import { requireHistory } from './require-history';

export const metadata: Metadata = { title: 'История новости' };

export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  return <HistoryView history={await requireHistory((await params).id, person)} />;
}
