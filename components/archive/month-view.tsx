import { HeadlineList } from '@/components/article/headline-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Columns } from '@/components/ui/columns';
import { dayPath, type MonthCalendar, monthName, yearPath } from '@/lib/archive/rules';
import type { Headline } from '@/lib/articles/reading.rules';
import { formatDay, portalDay } from '@/lib/shared/dates';
import { plural } from '@/lib/shared/russian';
import { MonthCalendarView } from './month-calendar';
import styles from './month-view.module.css';

type MonthViewProps = { calendar: MonthCalendar; headlines: readonly Headline[] };

/** One month: its calendar, and its headlines day by day. */
export function MonthView({ calendar, headlines }: MonthViewProps) {
  const { month, counts } = calendar;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const days = [...new Set(headlines.map(({ publishedAt }) => portalDay(publishedAt)))];
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: 'Архив', href: '/archive' },
          { label: `${month.year} год`, href: yearPath(month.year) },
        ]}
        current={`Новости за ${monthName(month)} года`}
      />
      <h1>Новости за {monthName(month)} года</h1>
      <Columns aside={<MonthCalendarView calendar={calendar} />}>
        <p>{total === 0 ? 'В этом месяце новостей не было.' : totalSentence(total, headlines.length)}</p>
        {days.map((day) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className={styles.day}>
              <a href={dayPath(day)}>{formatDay(day)}</a>
            </h2>
            <HeadlineList
              headlines={headlines.filter(({ publishedAt }) => portalDay(publishedAt) === day)}
              today={day}
            />
          </section>
        ))}
      </Columns>
    </>
  );
}

function totalSentence(total: number, shown: number): string {
  const all = plural(total, ['новость', 'новости', 'новостей']);
  return total > shown ? `${all}, здесь ${shown} последних; остальные открываются по дням календаря` : all;
}
