import { TeaserList } from '@/components/article/teaser-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Columns } from '@/components/ui/columns';
import { type MonthCalendar, monthName, monthPath, yearPath } from '@/lib/archive/rules';
import type { Teaser } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import { formatDay } from '@/lib/shared/dates';
import { plural } from '@/lib/shared/russian';
import { MonthCalendarView } from './month-calendar';

type DayViewProps = {
  /** `YYYY-MM-DD` */
  day: string;
  calendar: MonthCalendar;
  articles: readonly Teaser[];
  images: DisplayMode['images'];
  /** Where the articles are that the day has beyond these; null: these are all. */
  rest: string | null;
};

/** One day of the archive. */
export function ArchiveDayView({ day, calendar, articles, images, rest }: DayViewProps) {
  const { month, counts } = calendar;
  const total = counts.get(day) ?? articles.length;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: 'Архив', href: '/archive' },
          { label: `${month.year} год`, href: yearPath(month.year) },
          { label: monthName(month), href: monthPath(month) },
        ]}
        current={`Новости за ${formatDay(day)}`}
      />
      <h1>Новости за {formatDay(day)}</h1>
      <Columns aside={<MonthCalendarView calendar={calendar} currentDay={day} />}>
        <p>
          {total === 0 ? 'В этот день новостей не было.' : plural(total, ['новость', 'новости', 'новостей'])}
          {rest && `, здесь ${plural(articles.length, ['последняя', 'последние', 'последних'])}`}
        </p>
        <TeaserList teasers={articles} images={images} headingLevel={2} />
        {rest && (
          <p>
            <a href={rest}>Остальные новости этого дня — в общем списке</a>
          </p>
        )}
      </Columns>
    </>
  );
}
