import { addDays } from 'date-fns';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ScheduleView } from '@/components/editor/schedule/schedule-view';
import { findFactTicks } from '@/lib/articles/check.queries';
import { untickedFacts } from '@/lib/articles/fact-ticks.rules';
import { findFormArticle } from '@/lib/articles/form.queries';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { DAYS_SHOWN, quickChoices } from '@/lib/articles/schedule.days.rules';
import { listPlans } from '@/lib/articles/schedule.queries';
import { requireRight } from '@/lib/web/session';
import { rescheduleEditionAction, scheduleEditionAction, unscheduleEditionAction } from './actions';

export const metadata: Metadata = { title: 'Публикация по расписанию' };

export default async function SchedulePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireRight('article.publish');
  const { success, data: id } = articlePageAddress.safeParse((await params).id);
  const article = success ? await findFormArticle(id) : null;
  if (!article) notFound();
  if (!article.standing.working) redirect(`/editor/articles/${article.id}`);
  const now = new Date();
  return (
    <ScheduleView
      article={article}
      person={person}
      unticked={untickedFacts(article.text, await findFactTicks(article)).length}
      choices={quickChoices(now)}
      now={now}
      plans={await listPlans(person, { from: now, until: addDays(now, DAYS_SHOWN) })}
      actions={{
        schedule: article.schedule ? rescheduleEditionAction : scheduleEditionAction,
        unschedule: unscheduleEditionAction,
      }}
    />
  );
}
