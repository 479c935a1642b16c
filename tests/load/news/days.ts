import { startOfDay, subDays, subMinutes } from 'date-fns';
import { inPortalZone } from '@/lib/shared/dates';
import { randomOf } from './random';

/** A working day's news come between 8 and 20 o'clock. */
const FIRST_MINUTE = 8 * 60;
const LAST_MINUTE = 20 * 60;

/** Instants of news, the newest first, from the day before `now` back without end: some 24 a day, unevenly. */
export function* momentsBefore(now: Date): Generator<Date> {
  for (let ago = 1; ; ago++) {
    const morning = startOfDay(subDays(inPortalZone(now), ago));
    const count = newsOf(morning.getDay(), ago);
    for (let place = count; place > 0; place--) {
      const minute = FIRST_MINUTE + Math.floor((place / count) * (LAST_MINUTE - FIRST_MINUTE));
      yield new Date(subMinutes(morning, -minute).getTime());
    }
  }
}

function newsOf(weekday: number, ago: number): number {
  const random = randomOf(ago);
  // Sunday and Saturday; then a holiday now and then, and a day on which everything happened.
  if (weekday === 0 || weekday === 6) return random.between(0, 6);
  if (random.chance(4)) return 0;
  return random.chance(2) ? random.between(80, 140) : random.between(20, 46);
}
