import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Columns } from '@/components/ui/columns';
import { type MonthCalendar, type MonthCount, yearPath } from '@/lib/archive/rules';
import { plural } from '@/lib/shared/russian';
import { MonthCalendarView } from './month-calendar';
import { MonthLinks } from './month-links';

type ArchiveViewProps = {
  months: readonly MonthCount[] /** Of the newest month with news. */;
  calendar: MonthCalendar | null;
};

/** The whole archive: years with their months, and the days of the newest. */
export function ArchiveView({ months, calendar }: ArchiveViewProps) {
  const years = [...new Set(months.map(({ year }) => year))];
  return (
    <>
      <Breadcrumbs trail={[]} current="Архив новостей" />
      <h1>Архив новостей</h1>
      <Columns aside={calendar && <MonthCalendarView calendar={calendar} />}>
        {years.length === 0 && <p>Новостей пока нет.</p>}
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>
              <a href={yearPath(year)}>{year} год</a>
            </h2>
            <MonthLinks months={months.filter((month) => month.year === year)} />
          </section>
        ))}
      </Columns>
    </>
  );
}

/** One year: its months. */
export function YearView({ year, months }: { year: number; months: readonly MonthCount[] }) {
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Архив', href: '/archive' }]} current={`Новости за ${year} год`} />
      <h1>Новости за {year} год</h1>
      <p>{plural(total, ['новость', 'новости', 'новостей'])}</p>
      <MonthLinks months={months} />
    </>
  );
}
