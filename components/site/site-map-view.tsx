import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { type MonthCount, monthName, monthPath, yearPath } from '@/lib/archive/rules';
import type { Label } from '@/lib/articles/reading.rules';
import { GLOSSARY_PATH } from '@/lib/glossary/rules';
import type { FrameLink } from '@/lib/structure/rules';
import styles from './site-map-view.module.css';

const NEWS: FrameLink[] = [
  { label: 'Главная', href: '/' },
  { label: 'Все новости', href: '/news' },
  { label: 'Важные даты', href: '/important-dates' },
  { label: 'Архив', href: '/archive' },
  { label: 'Поиск', href: '/search' },
  { label: 'Словарь сокращений', href: GLOSSARY_PATH },
];

const TAKING_PART: FrameLink[] = [
  { label: 'Подписка на новости', href: '/subscribe' },
  { label: 'Сообщение пресс-службе', href: '/feedback' },
];

const FEEDS: FrameLink[] = [
  { label: 'RSS-лента новостей', href: '/rss.xml' },
  { label: 'Лента Atom', href: '/atom.xml' },
  { label: 'Лента JSON Feed', href: '/feed.json' },
];

const PORTAL: FrameLink[] = [{ label: 'Настройка режима отображения', href: '/display-settings' }];

type SiteMapViewProps = {
  categories: readonly Label[];
  sources: readonly Label[];
  /** The most frequent. */
  tags: readonly Label[];
  pages: readonly FrameLink[];
  consents: readonly FrameLink[];
  /** Newest first. */
  months: readonly MonthCount[];
};

export function SiteMapView({ categories, sources, tags, pages, consents, months }: SiteMapViewProps) {
  return (
    <>
      <Breadcrumbs trail={[]} current="Карта сайта" />
      <h1>Карта сайта</h1>
      <Links heading="Новости" links={NEWS} />
      <Links heading="Категории" links={linksOf('category', categories)} />
      <Links heading="Частые темы" links={linksOf('tag', tags)} />
      <Links heading="Источники" links={linksOf('source', sources)} />
      <Archive months={months} />
      <Links heading="Написать и подписаться" links={TAKING_PART} />
      <Links heading="Ленты новостей" links={FEEDS} />
      <Links heading="О портале" links={[...pages, ...consents, ...PORTAL]} />
    </>
  );
}

function linksOf(kind: 'category' | 'source' | 'tag', labels: readonly Label[]): FrameLink[] {
  return labels.map(({ name, slug }) => ({ label: name, href: `/${kind}/${slug}` }));
}

function Links({ heading, links }: { heading: string; links: readonly FrameLink[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.links}>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each year with its months that have news. */
function Archive({ months }: { months: readonly MonthCount[] }) {
  const years = [...new Set(months.map(({ year }) => year))];
  if (years.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>Архив по месяцам</h2>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={yearPath(year)}>{year} год</a>
            <ul className={styles.links}>
              {months
                .filter((month) => month.year === year)
                .map((month) => (
                  <li key={monthPath(month)}>
                    <a href={monthPath(month)}>{monthName(month)}</a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
