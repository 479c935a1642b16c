import { SiteMapView } from '@/components/site/site-map-view';
import { listMonths } from '@/lib/archive/queries';
import { listCategories, listPages, listSources } from '@/lib/structure/queries';
import { pageMetadata } from '../_head/page-metadata';

export function generateMetadata() {
  return pageMetadata({
    title: 'Карта сайта',
    description: 'Все разделы портала на одной странице.',
    path: '/site-map',
  });
}

export default async function SiteMapPage() {
  const [categories, sources, pages, months] = await Promise.all([
    listCategories(),
    listSources(),
    listPages(),
    listMonths(),
  ]);
  return <SiteMapView {...{ categories, sources, pages, months }} />;
}
