import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { type MonthCount, yearPath } from '@/lib/archive/rules';
import type { Label } from '@/lib/articles/reading.rules';
import type { FrameLink } from '@/lib/structure/rules';
import styles from './site-map-view.module.css';

const NEWS: FrameLink[] = [
  { label: 'Главная', href: '/' },
  { label: 'Все новости', href: '/news' },
  { label: 'Важные даты', href: '/important-dates' },
  { label: 'Архив', href: '/archive' },
  { label: 'Поиск', href: '/search' },
  { label: 'Подписка на новости', href: '/subscribe' },
  { label: 'RSS-лента новостей', href: '/rss.xml' },
];

const PORTAL: FrameLink[] = [{ label: 'Настройка режима отображения', href: '/display-settings' }];

type SiteMapViewProps = {
  categories: readonly Label[];
  sources: readonly Label[];
  pages: readonly FrameLink[];
  months: readonly MonthCount[];
};

export function SiteMapView({ categories, sources, pages, months }: SiteMapViewProps) {
  const years = [...new Set(months.map(({ year }) => year))];
  return (
    <>
      <Breadcrumbs trail={[]} current="Карта сайта" />
      <h1>Карта сайта</h1>
      <Links heading="Новости" links={NEWS} />
      <Links heading="Категории" links={linksOf('category', categories)} />
      <Links heading="Источники" links={linksOf('source', sources)} />
      <Links
        heading="Архив по годам"
        links={years.map((year) => ({ label: `${year} год`, href: yearPath(year) }))}
      />
      <Links heading="О портале" links={[...pages, ...PORTAL]} />
    </>
  );
}

function linksOf(kind: 'category' | 'source', labels: readonly Label[]): FrameLink[] {
  return labels.map(({ name, slug }) => ({ label: name, href: `/${kind}/${slug}` }));
}

function Links({ heading, links }: { heading: string; links: readonly FrameLink[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
