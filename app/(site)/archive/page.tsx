import { ArchiveView } from '@/components/archive/archive-view';
import { listMonths } from '@/lib/archive/queries';
import { pageMetadata } from '../_head/page-metadata';

export function generateMetadata() {
  return pageMetadata({
    title: 'Архив новостей',
    description: 'Новости по годам, месяцам и дням.',
    path: '/archive',
  });
}

export default async function ArchivePage() {
  return <ArchiveView months={await listMonths()} />;
}
