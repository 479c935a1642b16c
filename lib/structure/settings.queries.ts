import type { Transaction } from '@/lib/db/transaction';
import { UNNAMED_PORTAL } from './rules';
import type { SettingsValues } from './settings.rules';

/** What readers see of the settings. */
export const shownSettings = {
  departmentName: true,
  shortName: true,
  address: true,
  phone: true,
  hotline: true,
  email: true,
  workingHours: true,
  maintainedBy: true,
} as const;

const settingsSelect = {
  ...shownSettings,
  commentDays: true,
  commentsModerated: true,
  keepMessagesDays: true,
  keepCommentEmailDays: true,
  digestHour: true,
  digestWeekday: true,
  keepUnconfirmedDays: true,
  keepEndedDays: true,
  keepLettersDays: true,
  version: true,
} as const;

// What the database gives a new row.
const FIRST_VALUES = {
  ...UNNAMED_PORTAL,
  ...{ commentDays: 14, commentsModerated: true, keepMessagesDays: 365, keepCommentEmailDays: 365 },
  ...{ digestHour: 9, digestWeekday: 1, keepUnconfirmedDays: 7, keepEndedDays: 30, keepLettersDays: 30 },
  version: 1,
};

/** All settings with their version; before anybody saved any, what holds without. */
export async function findAllSettings(
  reading: Transaction,
): Promise<{ values: SettingsValues; version: number }> {
  const row = await reading.portalSettings.findUnique({ where: { id: 1 }, select: settingsSelect });
  const words = await reading.stopWord.findMany({ orderBy: { word: 'asc' }, select: { word: true } });
  const { version, ...values } = row ?? FIRST_VALUES;
  return { values: { ...values, stopWords: words.map(({ word }) => word).sort() }, version };
}
