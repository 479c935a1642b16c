import { notFound } from 'next/navigation';
import { ArchiveDayView } from '@/components/archive/day-view';
import { findMonthCalendar } from '@/lib/archive/queries';
import { dayBounds, dayPath, monthOf, parseDay } from '@/lib/archive/rules';
import { countNewerThan } from '@/lib/articles/list-places.queries';
import { listArticlesBetween } from '@/lib/articles/lists.queries';
import { pageOfPlace, pagePath } from '@/lib/articles/paging.rules';
import { formatDay } from '@/lib/shared/dates';
import { readDisplayMode } from '@/lib/web/display';
import { pageMetadata } from '../../../../_head/page-metadata';

const SHOWN = 200;

type Props = { params: Promise<{ year: string; month: string; day: string }> };

export async function generateMetadata({ params }: Props) {
  const day = await dayOf(params);
  const title = `Новости за ${formatDay(day)}`;
  return pageMetadata({ title, description: `${title}.`, path: dayPath(day) });
}

export default async function DayPage({ params }: Props) {
  const day = await dayOf(params);
  const [calendar, articles, { images }] = await Promise.all([
    findMonthCalendar(monthOf(day)),
    listArticlesBetween(dayBounds(day), SHOWN),
    readDisplayMode(),
  ]);
  // A day without news is worth a page only where its calendar leads on.
  if (calendar.counts.size === 0) notFound();
  const isCut = (calendar.counts.get(day) ?? 0) > articles.length;
  return <ArchiveDayView {...{ day, calendar, articles, images, rest: isCut ? await restOf(day) : null }} />;
}

/** Address of the page of all news where the rest of the day begins. */
async function restOf(day: string): Promise<string> {
  return pagePath('/news', pageOfPlace((await countNewerThan(day)) + SHOWN + 1));
}

async function dayOf(params: Props['params']): Promise<string> {
  const { year, month, day } = await params;
  return parseDay(year, month, day) ?? notFound();
}
