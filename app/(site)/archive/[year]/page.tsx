import { notFound } from 'next/navigation';
import { YearView } from '@/components/archive/archive-view';
import { listMonthsOf } from '@/lib/archive/queries';
import { parseYear, yearPath } from '@/lib/archive/rules';
import { pageMetadata } from '../../_head/page-metadata';

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props) {
  const year = await yearOf(params);
  const title = `Новости за ${year} год`;
  return pageMetadata({ title, description: `${title} по месяцам.`, path: yearPath(year) });
}

export default async function YearPage({ params }: Props) {
  const year = await yearOf(params);
  const months = await listMonthsOf(year);
  if (months.length === 0) notFound();
  return <YearView year={year} months={months} />;
}

async function yearOf(params: Props['params']): Promise<number> {
  const { year } = await params;
  return parseYear(year) ?? notFound();
}
