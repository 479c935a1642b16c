import { ImportantDatesView } from '@/components/site/important-dates-view';
import { listImportantDates } from '@/lib/articles/lists.queries';
import { portalDay } from '@/lib/shared/dates';
import { pageMetadata } from '../_head/page-metadata';

const SHOWN = 100;

export function generateMetadata() {
  return pageMetadata({
    title: 'Важные даты',
    description: 'Ближайшие сроки, до которых нужно подать заявление или получить помощь.',
    path: '/important-dates',
  });
}

export default async function ImportantDatesPage() {
  return <ImportantDatesView dates={await listImportantDates(portalDay(new Date()), SHOWN)} />;
}
