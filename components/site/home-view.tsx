import { MonthCalendarView } from '@/components/archive/month-calendar';
import { ImportantDateList } from '@/components/article/important-date-list';
import { LatestHeadlines } from '@/components/article/latest-headlines';
import { LeadStory } from '@/components/article/lead-story';
import { MostReadView } from '@/components/article/most-read';
import { TeaserGrid } from '@/components/article/teaser-grid';
import { Columns } from '@/components/ui/columns';
import type { MonthCalendar } from '@/lib/archive/rules';
import type { Headline, ImportantDate, Teaser } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import type { MostRead } from '@/lib/readings/rules';
import type { ListHead } from '@/lib/structure/rules';
import { CategoryLinks } from './category-links';

export type HomeViewProps = {
  portalName: string;
  lead: Teaser | null;
  others: readonly Teaser[];
  importantDates: readonly ImportantDate[];
  categories: readonly ListHead[];
  headlines: readonly Headline[];
  mostRead: readonly MostRead[];
  calendar: MonthCalendar | null;
  /** `YYYY-MM-DD` */
  today: string;
  images: DisplayMode['images'];
};

export function HomeView(props: HomeViewProps) {
  return (
    <>
      <h1 className="visually-hidden">{props.portalName}: новости</h1>
      {props.lead ? <News {...props} lead={props.lead} /> : <p>Новостей пока нет.</p>}
      <CategoryLinks categories={props.categories} />
    </>
  );
}

function News({
  lead,
  others,
  importantDates,
  headlines,
  mostRead,
  calendar,
  today,
  images,
}: HomeViewProps & { lead: Teaser }) {
  return (
    <Columns
      aside={
        <>
          <ImportantDates dates={importantDates} />
          <LatestHeadlines headlines={headlines} today={today} />
          <MostReadView articles={mostRead} />
          <Subscription />
          {calendar && <Archive calendar={calendar} />}
        </>
      }
    >
      <LeadStory story={lead} images={images} />
      <TeaserGrid teasers={others} images={images} />
    </Columns>
  );
}

function ImportantDates({ dates }: { dates: readonly ImportantDate[] }) {
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="important-dates">
      <h2 id="important-dates">Важные даты</h2>
      <ImportantDateList dates={dates} />
      <p>
        <a href="/important-dates">Все важные даты</a>
      </p>
    </section>
  );
}

function Subscription() {
  return (
    <section aria-labelledby="subscription">
      <h2 id="subscription">Подписка</h2>
      <p>Новости на вашу почту: сразу, раз в день или раз в неделю.</p>
      <p>
        <a className="button-secondary" href="/subscribe">
          Подписаться на новости
        </a>
      </p>
    </section>
  );
}

function Archive({ calendar }: { calendar: MonthCalendar }) {
  return (
    <section aria-labelledby="archive">
      <h2 id="archive">Архив</h2>
      <MonthCalendarView calendar={calendar} />
      <p>
        <a href="/archive">Весь архив</a>
      </p>
    </section>
  );
}
