import { z } from 'zod';
import { line, optionalLine } from '@/lib/shared/reader-form';
import {
  isOneWord,
  MOST_STOP_WORDS,
  NUMBER_BOUNDS,
  type NumberSetting,
  stopWordsOf,
  TEXT_LIMITS,
} from './settings.rules';

function number(name: NumberSetting) {
  const [least, most] = NUMBER_BOUNDS[name];
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'outOfBounds')
    .transform(Number)
    .pipe(z.number().min(least, 'outOfBounds').max(most, 'outOfBounds'));
}

const version = z.coerce.number().int().min(1);

const settingsFields = {
  departmentName: line(TEXT_LIMITS.departmentName),
  shortName: line(TEXT_LIMITS.shortName),
  address: optionalLine(TEXT_LIMITS.address),
  phone: optionalLine(TEXT_LIMITS.phone),
  hotline: optionalLine(TEXT_LIMITS.hotline),
  email: optionalLine(TEXT_LIMITS.email).pipe(z.union([z.literal(''), z.email('notAnEmail')])),
  workingHours: optionalLine(TEXT_LIMITS.workingHours),
  maintainedBy: optionalLine(TEXT_LIMITS.maintainedBy),
  commentDays: number('commentDays'),
  commentsModerated: z.enum(['yes', 'no']).transform((chosen) => chosen === 'yes'),
  keepMessagesDays: number('keepMessagesDays'),
  keepCommentEmailDays: number('keepCommentEmailDays'),
  digestHour: number('digestHour'),
  digestWeekday: number('digestWeekday'),
  keepUnconfirmedDays: number('keepUnconfirmedDays'),
  keepEndedDays: number('keepEndedDays'),
  keepLettersDays: number('keepLettersDays'),
  stopWords: z
    .string()
    .max(100_000, 'tooMany')
    .transform(stopWordsOf)
    .pipe(z.array(z.string().refine(isOneWord, 'notOneWord')).max(MOST_STOP_WORDS, 'tooMany')),
};

/** `overwrites` names a version that was shown as saved meanwhile: the form goes over that one. */
export const settingsSchema = z
  .object({ version, overwrites: version.optional(), ...settingsFields })
  .transform(({ version: seen, overwrites, ...values }) => ({ version: overwrites ?? seen, values }));

export type SettingsInput = z.infer<typeof settingsSchema>;
