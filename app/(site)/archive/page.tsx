import { ArchiveView } from '@/components/archive/archive-view';
import { findNewestCalendar, listMonths } from '@/lib/archive/queries';
import { pageMetadata } from '../_head/page-metadata';

export function generateMetadata() {
  return pageMetadata({
    title: 'Архив новостей',
    description: 'Новости по годам, месяцам и дням.',
    path: '/archive',
  });
}

export default async function ArchivePage() {
  const [months, calendar] = await Promise.all([listMonths(), findNewestCalendar()]);
  return <ArchiveView months={months} calendar={calendar} />;
}
