import type { Metadata } from 'next';
import { SubscribersView } from '@/components/editor/subscribers/subscribers-view';
import { hasRight } from '@/lib/people/rules';
import { countSubscribers, listSubscribers } from '@/lib/subscriptions/desk.queries';
import { subscribersQuery } from '@/lib/subscriptions/schema';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Подписчики' };

export default async function SubscribersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const person = await requireRight('subscriber.read');
  const { page, ...filter } = subscribersQuery.parse(await searchParams);
  const [{ total, subscribers }, counts] = await Promise.all([
    listSubscribers({ page, ...filter }),
    countSubscribers(),
  ]);
  return (
    <SubscribersView
      {...{ filter, page, total, subscribers, counts }}
      mayExport={hasRight(person, 'subscriber.export')}
    />
  );
}
