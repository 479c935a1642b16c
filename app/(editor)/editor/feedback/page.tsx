import type { Metadata } from 'next';
import { InboxView } from '@/components/editor/feedback/inbox-view';
import { listMessages } from '@/lib/feedback/queries';
import { inboxQuery } from '@/lib/feedback/schema';
import { requireRight } from '@/lib/web/session';
import { handleMessageAction } from './actions';

export const metadata: Metadata = { title: 'Сообщения' };

export default async function InboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('feedback.handle');
  const { state, page } = inboxQuery.parse(await searchParams);
  const { total, messages } = await listMessages(state, page);
  return <InboxView {...{ state, page, total, messages }} handle={handleMessageAction} />;
}
