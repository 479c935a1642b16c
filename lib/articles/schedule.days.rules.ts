import { instantOfPortalMinute, portalDay } from '@/lib/shared/dates';
import { dayLater, weekdayOf } from './days.rules';

/** How far ahead the form of a schedule shows what else is planned. */
export const DAYS_SHOWN = 14;

/** A time that is often wanted; `minute` is what its button sends. */
export type QuickChoice = { readonly name: 'tonight' | 'tomorrow' | 'monday'; readonly minute: string };

/** Those that still lie ahead: today at 18:00, tomorrow and, unless that is tomorrow, next Monday at 9:00. */
export function quickChoices(now: Date): QuickChoice[] {
  const today = portalDay(now);
  const tomorrow = dayLater(today, 1);
  const monday = dayLater(today, 8 - weekdayOf(today));
  const choices: QuickChoice[] = [
    { name: 'tonight', minute: `${today}T18:00` },
    { name: 'tomorrow', minute: `${tomorrow}T09:00` },
    ...(monday === tomorrow ? [] : [{ name: 'monday', minute: `${monday}T09:00` } as const]),
  ];
  return choices.filter(({ minute }) => (instantOfPortalMinute(minute) ?? now) > now);
}
