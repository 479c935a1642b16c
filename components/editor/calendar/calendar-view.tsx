import Link from 'next/link';
import { WEEKDAYS } from '@/components/ui/weekdays';
import { type Month, monthName, weeksOf } from '@/lib/archive/rules';
import { type CalendarEntry, calendarPath, monthLater } from '@/lib/articles/calendar.rules';
import { isOverdue } from '@/lib/articles/schedule.rules';
import {
  formatDayAndMonth,
  formatTime,
  isoWithOffset,
  portalDay,
  portalTimeWords,
  startOfPortalDay,
} from '@/lib/shared/dates';
import { clockWords } from '../schedule/words';
import type { BoardDay, BoardEntry, MoveAction } from './board';
import styles from './calendar.module.css';
import { CalendarBoard } from './calendar-board.client';

type CalendarViewProps = {
  month: Month;
  now: Date;
  entries: ReadonlyMap<string, readonly CalendarEntry[]>;
  /** Null for those who may not publish. */
  move: MoveAction | null;
};

export function CalendarView({ month, now, entries, move }: CalendarViewProps) {
  const today = portalDay(now);
  const weeks = weeksOf(month, new Map()).map((week) =>
    week.map((cell, weekday): BoardDay => {
      if (!cell) return null;
      const name = `${WEEKDAYS[weekday]?.full.toLowerCase()}, ${formatDayAndMonth(startOfPortalDay(cell.day))}`;
      const shown = (entries.get(cell.day) ?? []).map((entry) => boardEntry(entry, now, move !== null));
      return { day: cell.day, date: cell.date, name, isToday: cell.day === today, entries: shown };
    }),
  );
  return (
    <>
      <h1>Календарь</h1>
      <p>Что запланировано и что вышло, {portalTimeWords()}.</p>
      <MonthLinks month={month} />
      <CalendarBoard caption={capitalised(monthName(month))} move={move} weeks={weeks} />
    </>
  );
}

function boardEntry(entry: CalendarEntry, now: Date, mayMove: boolean): BoardEntry {
  const { kind, articleId, title, at } = entry;
  return {
    ...{ kind, articleId, title, clock: clockWords(at), iso: isoWithOffset(at), words: wordsOf(entry, now) },
    moving: kind === 'publication' && mayMove ? { version: entry.version, time: formatTime(at) } : null,
  };
}

function wordsOf({ kind, at }: CalendarEntry, now: Date): string {
  if (kind === 'published') return 'опубликована';
  if (kind === 'withdrawal') return isOverdue(at, now) ? 'не снята вовремя' : 'будет снята с публикации';
  return isOverdue(at, now) ? 'не вышла вовремя' : 'выйдет по расписанию';
}

function MonthLinks({ month }: { month: Month }) {
  const [before, after] = [monthLater(month, -1), monthLater(month, 1)];
  return (
    <nav className={styles.months} aria-label="Месяцы">
      <Link href={calendarPath(before)} rel="prev">
        <span aria-hidden="true">«</span>
        {capitalised(monthName(before))}
      </Link>
      <Link href={calendarPath(after)} rel="next">
        {capitalised(monthName(after))}
        <span aria-hidden="true">»</span>
      </Link>
    </nav>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
