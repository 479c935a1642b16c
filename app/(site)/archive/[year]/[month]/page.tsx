import { notFound } from 'next/navigation';
import { MonthView } from '@/components/archive/month-view';
import { findMonthCalendar } from '@/lib/archive/queries';
import { type Month, monthBounds, monthName, monthPath, parseMonth } from '@/lib/archive/rules';
import { listHeadlinesBetween } from '@/lib/articles/lists.queries';
import { pageMetadata } from '../../../_head/page-metadata';

const SHOWN = 100;

type Props = { params: Promise<{ year: string; month: string }> };

export async function generateMetadata({ params }: Props) {
  const month = await monthOf(params);
  const title = `Новости за ${monthName(month)} года`;
  return pageMetadata({ title, description: `${title} по дням.`, path: monthPath(month) });
}

export default async function MonthPage({ params }: Props) {
  const month = await monthOf(params);
  const [calendar, headlines] = await Promise.all([
    findMonthCalendar(month),
    listHeadlinesBetween(monthBounds(month), SHOWN),
  ]);
  if (calendar.counts.size === 0) notFound();
  return <MonthView calendar={calendar} headlines={headlines} />;
}

async function monthOf(params: Props['params']): Promise<Month> {
  const { year, month } = await params;
  return parseMonth(year, month) ?? notFound();
}
