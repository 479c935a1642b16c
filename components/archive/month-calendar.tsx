import { WEEKDAYS, WeekdayHead } from '@/components/ui/weekdays';
import {
  type CalendarDay,
  dayPath,
  type Month,
  type MonthCalendar,
  monthName,
  monthPath,
  weeksOf,
} from '@/lib/archive/rules';
import { formatDay } from '@/lib/shared/dates';
import { plural } from '@/lib/shared/russian';
import styles from './month-calendar.module.css';

type MonthCalendarViewProps = {
  calendar: MonthCalendar /** Day whose news are being read. */;
  currentDay?: string;
};

export function MonthCalendarView({ calendar, currentDay }: MonthCalendarViewProps) {
  const { month, counts, previous, next } = calendar;
  return (
    <div className={styles.calendar}>
      <table className={styles.table}>
        <caption className={styles.caption}>{capitalised(monthName(month))}</caption>
        <WeekdayHead />
        <tbody>
          {weeksOf(month, counts).map((week, index) => (
            <tr key={week.find(Boolean)?.day ?? index}>
              {week.map((cell, weekday) => (
                <DayCell key={WEEKDAYS[weekday]?.short} cell={cell} isCurrent={cell?.day === currentDay} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <NeighbourLinks previous={previous} next={next} />
    </div>
  );
}

function DayCell({ cell, isCurrent }: { cell: CalendarDay; isCurrent: boolean }) {
  if (!cell) return <td className={styles.quiet} />;
  if (cell.count === 0) return <td className={styles.quiet}>{cell.date}</td>;
  return (
    <td>
      <a className={styles.day} href={dayPath(cell.day)} aria-current={isCurrent ? 'page' : undefined}>
        {cell.date}
        <span className={styles.rest}>
          {formatDay(cell.day).replace(/^\d+/, '')}, {plural(cell.count, ['новость', 'новости', 'новостей'])}
        </span>
      </a>
    </td>
  );
}

function NeighbourLinks({ previous, next }: { previous: Month | null; next: Month | null }) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label="Соседние месяцы с новостями">
      {previous && (
        <a className={styles.neighbour} href={monthPath(previous)} rel="prev">
          <span aria-hidden="true">«</span> {capitalised(monthName(previous))}
        </a>
      )}
      {next && (
        <a className={`${styles.neighbour} ${styles.next}`} href={monthPath(next)} rel="next">
          {capitalised(monthName(next))} <span aria-hidden="true">»</span>
        </a>
      )}
    </nav>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
