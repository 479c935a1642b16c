import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { type MonthCount, yearPath } from '@/lib/archive/rules';
import { plural } from '@/lib/shared/russian';
import { MonthLinks } from './month-links';

/** The whole archive: years with their months. */
export function ArchiveView({ months }: { months: readonly MonthCount[] }) {
  const years = [...new Set(months.map(({ year }) => year))];
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Архив новостей</h1>
      {years.length === 0 && <p>Новостей пока нет.</p>}
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            <a href={yearPath(year)}>{year} год</a>
          </h2>
          <MonthLinks months={months.filter((month) => month.year === year)} />
        </section>
      ))}
    </>
  );
}

/** One year: its months. */
export function YearView({ year, months }: { year: number; months: readonly MonthCount[] }) {
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Архив', href: '/archive' }]} />
      <h1>Новости за {year} год</h1>
      <p>{plural(total, ['новость', 'новости', 'новостей'])}</p>
      <MonthLinks months={months} />
    </>
  );
}
