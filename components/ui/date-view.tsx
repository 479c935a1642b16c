import { formatDate, formatDateTime, formatDay, isoWithOffset } from '@/lib/shared/dates';

/** «28 ноября 2022 года» */
export function DateView({ instant }: { instant: Date }) {
  return <time dateTime={isoWithOffset(instant)}>{formatDate(instant)}</time>;
}

/** «24 февраля 2021, 18:17» */
export function DateTimeView({ instant }: { instant: Date }) {
  return <time dateTime={isoWithOffset(instant)}>{formatDateTime(instant)}</time>;
}

/** «28 ноября 2022 года» of a day `YYYY-MM-DD`. */
export function DayView({ day }: { day: string }) {
  return <time dateTime={day}>{formatDay(day)}</time>;
}
