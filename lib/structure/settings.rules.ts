import { foldYo } from '@/lib/shared/russian';

/** What the settings' numbers may be, bounds included; the database holds the lower ones as well. */
export const NUMBER_BOUNDS = {
  commentDays: [1, 365],
  keepMessagesDays: [1, 3650],
  keepCommentEmailDays: [1, 3650],
  digestHour: [0, 23],
  digestWeekday: [1, 7],
  keepUnconfirmedDays: [1, 365],
  keepEndedDays: [1, 3650],
  keepLettersDays: [1, 3650],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;

/** Characters. */
export const TEXT_LIMITS = {
  departmentName: 200,
  shortName: 60,
  address: 300,
  phone: 100,
  hotline: 100,
  email: 254,
  workingHours: 300,
  maintainedBy: 200,
} as const;

export type NumberSetting = keyof typeof NUMBER_BOUNDS;
export type TextSetting = keyof typeof TEXT_LIMITS;

export type SettingsValues = Readonly<Record<NumberSetting, number>> &
  Readonly<Record<TextSetting, string>> & {
    readonly commentsModerated: boolean;
    /** By the alphabet. */
    readonly stopWords: string[];
  };

export const MOST_STOP_WORDS = 1000;

/** One word a line: small letters, е for ё, each once, by the alphabet, as comments are compared with them. */
export function stopWordsOf(text: string): string[] {
  const words = text.split(/\r?\n/).map((line) => foldYo(line.trim().toLowerCase()));
  return [...new Set(words.filter(Boolean))].sort();
}

/** A comment is compared word by word: two words, or one with a hyphen, would never be found in it. */
export function isOneWord(word: string): boolean {
  return /^[\p{L}\d]{1,50}$/u.test(word);
}

export const SETTINGS_PATH = '/editor/settings';
