import type { Metadata } from 'next';
import { CalendarView } from '@/components/editor/calendar/calendar-view';
import { monthBounds } from '@/lib/archive/rules';
import { entriesByDay, monthAsked } from '@/lib/articles/calendar.rules';
import { mayPublish } from '@/lib/articles/rules';
import { listPlans, listPublished } from '@/lib/articles/schedule.queries';
import { calendarQuery } from '@/lib/articles/schedule.schema';
import { requirePerson } from '@/lib/web/session';
import { moveEditionAction } from './actions';

export const metadata: Metadata = { title: 'Календарь' };

export default async function CalendarPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const person = await requirePerson();
  const now = new Date();
  const month = monthAsked(calendarQuery.parse(await searchParams).month, now);
  const span = monthBounds(month);
  const [plans, published] = await Promise.all([listPlans(person, span), listPublished(span)]);
  return (
    <CalendarView
      month={month}
      now={now}
      entries={entriesByDay(plans, published)}
      move={mayPublish(person) ? moveEditionAction : null}
    />
  );
}
