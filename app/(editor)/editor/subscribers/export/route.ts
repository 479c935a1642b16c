import { forbidden } from 'next/navigation';
import { portalDay } from '@/lib/shared/dates';
import { exportSubscribers } from '@/lib/subscriptions/export.commands';
import { subscribersQuery } from '@/lib/subscriptions/schema';
import { requireRight } from '@/lib/web/session';

export async function GET(request: Request): Promise<Response> {
  const person = await requireRight('subscriber.export');
  const now = new Date();
  const filter = subscribersQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const file = await exportSubscribers(person, filter, now);
  if (!file.ok) forbidden();
  return new Response(file.value, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="podpischiki-${portalDay(now)}.csv"`,
    },
  });
}
