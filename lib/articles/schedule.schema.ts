import { z } from 'zod';
import { instantOfPortalMinute } from '@/lib/shared/dates';
import { someWords, ticked } from './review.schema';
import { LIMITS } from './rules';
import { type PlannedWithdrawal, SCHEDULED_FROM, type Schedule } from './schedule.rules';
import { seenArticleSchema, withdrawalSchema } from './schema';

/** FormData of the forms that plan → typed commands. Times are those of the portal's zone. */

/** What a field of date and time sends, and what people type where the browser shows it as a line: «28.11.2026 9:00». */
const minute = z
  .string()
  .trim()
  .min(1, 'missing')
  .transform(asMinute)
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'notATime'))
  .pipe(z.iso.datetime({ local: true, precision: -1, error: 'notATime' }))
  .transform(instantOfPortalMinute)
  .pipe(z.date('noSuchTime'));

function asMinute(text: string): string {
  const typed = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),?\s+(\d{1,2}):(\d{2})$/.exec(text);
  if (!typed) return text.replace(/(T\d{2}:\d{2}):00(?:\.0+)?$/, '$1');
  const [, day = '', month = '', year = '', hour = '', minutes = ''] = typed;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minutes}`;
}

function two(number: string): string {
  return number.padStart(2, '0');
}

const scheduling = z.object({ articleId: z.uuid(), version: z.number(), publishAt: minute });

/** What the first plan decides besides its time; `why` only stands in the form where nobody has looked. */
const decision = z.object({ isSmallChange: ticked, why: someWords(LIMITS.reason).optional() });

const chosenMoment = z
  .object({ ...seenArticleSchema.shape, publishAt: z.string().default(''), quick: z.string().optional() })
  .transform(({ quick, publishAt, ...seen }) => ({ ...seen, publishAt: quick ?? publishAt }))
  .pipe(scheduling);

/** `scheduleEdition`; a button of a quick choice goes before the field. */
export const schedulingSchema = z
  .intersection(chosenMoment, decision)
  .transform(({ why, ...input }) => ({ ...input, uncheckedReason: why ?? null }));

/** `rescheduleEdition` */
export const reschedulingSchema = chosenMoment;

/** `rescheduleEdition` from the calendar: another day, the same time of day. */
export const movingSchema = z
  .object({ ...seenArticleSchema.shape, day: z.iso.date('notADay'), time: z.iso.time({ precision: -1 }) })
  .transform(({ day, time, ...seen }) => ({ ...seen, publishAt: `${day}T${time}` }))
  .pipe(scheduling);

/** `planWithdrawal`: the reason has a name of its own, for the form of a withdrawal at once stands beside it. */
export const withdrawalPlanSchema = z.object({
  ...seenArticleSchema.shape,
  withdrawAt: minute,
  withdrawAtReason: withdrawalSchema.shape.reason,
});

/** `?month=2026-11`; what makes no sense counts as not given. */
export const calendarQuery = z.object({
  month: z
    .string()
    .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

const schedule = z.object({ publishAt: z.date(), from: z.enum(SCHEDULED_FROM) });

/** The columns of an edition; null where it is not on the schedule. Throws on a state that it cannot have come from. */
export function scheduleOf(row: { publishAt: Date | null; scheduledFrom: string | null }): Schedule | null {
  return row.publishAt && schedule.parse({ publishAt: row.publishAt, from: row.scheduledFrom });
}

export function withdrawalOf(row: {
  withdrawAt: Date | null;
  withdrawAtReason: string | null;
}): PlannedWithdrawal | null {
  return row.withdrawAt && { at: row.withdrawAt, reason: row.withdrawAtReason ?? '' };
}
