import { describe, expect, test } from 'vitest';
import { changedFields } from '@/lib/structure/saved.rules';
import { isOneWord, NUMBER_BOUNDS, stopWordsOf } from '@/lib/structure/settings.rules';
import { settingsSchema } from '@/lib/structure/settings.schema';

const numbers = Object.fromEntries(
  Object.entries(NUMBER_BOUNDS).map(([name, [least]]) => [name, String(least)]),
);

const form = {
  ...{
    version: '3',
    departmentName: 'Департамент',
    shortName: 'Соцзащита',
    address: '',
    phone: '',
    hotline: '',
  },
  ...{ email: '', workingHours: '', maintainedBy: '', commentsModerated: 'no', stopWords: '' },
  ...numbers,
};

const problemsOf = (given: object) =>
  settingsSchema
    .safeParse({ ...form, ...given })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

describe('the form of the settings', () => {
  test('is read as it is', () => {
    expect(settingsSchema.parse(form)).toMatchObject({
      version: 3,
      values: { departmentName: 'Департамент', commentsModerated: false, commentDays: 1, stopWords: [] },
    });
  });

  test('goes over the version that was shown as saved meanwhile', () => {
    expect(settingsSchema.parse({ ...form, overwrites: '5' }).version).toBe(5);
  });

  test.each(Object.entries(NUMBER_BOUNDS))('%s stays within its bounds', (name, [least, most]) => {
    expect(problemsOf({ [name]: String(most) })).toBeUndefined();
    for (const wrong of [String(least - 1), String(most + 1), '', '1.5', 'много']) {
      expect(problemsOf({ [name]: wrong }), wrong).toEqual([`${name} outOfBounds`]);
    }
  });

  test('all that is wrong is told at once', () => {
    expect(problemsOf({ departmentName: ' ', email: 'нет', stopWords: 'два слова' })).toEqual([
      'departmentName missing',
      'email notAnEmail',
      'stopWords notOneWord',
    ]);
  });
});

test('words of a list: small letters, each once, by the alphabet', () => {
  expect(stopWordsOf('Ёлка\r\n  банк \n\nелка')).toEqual(['банк', 'елка']);
});

test.each(['два слова', 'кто-то', '', 'я'.repeat(51)])('«%s» would never be found in a comment', (word) => {
  expect(isOneWord(word)).toBe(false);
});

test('what differs is told of both sides', () => {
  expect(changedFields({ one: 1, list: ['a'], same: true }, { one: 2, list: ['b'], same: true })).toEqual({
    ...{ names: ['one', 'list'], before: { one: 1, list: ['a'] }, after: { one: 2, list: ['b'] } },
  });
});
