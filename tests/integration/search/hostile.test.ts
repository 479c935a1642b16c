import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { collectSearchWords } from '@/lib/search/dictionary.commands';
import { withSampleNews } from '../../support/database';
import { hostileQueries } from '../../support/hostile-queries';
import { search } from '../../support/searching';

withSampleNews();

beforeAll(async () => {
  await database().abbreviation.createMany({
    data: [
      { short: "О'К", full: "'вы\\пла' & <-> :*" },
      { short: '!!!', full: '???' },
    ],
  });
  await collectSearchWords();
});

const OUTCOMES = ['searched', 'unclear'];

test('no string of the list breaks the search', async () => {
  for (const query of hostileQueries) {
    const { state } = await search(query);
    expect([query, OUTCOMES.includes(state)]).toEqual([query, true]);
  }
});

test('nor does any other', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '"',
      '«',
      '»',
      '-',
      ' ',
      ' -',
      '& ',
      '|',
      '!',
      '<->',
      ':*',
      "'",
      '\\',
      '(',
      ')',
      '\u0000',
      '%',
    ),
    fc.constantFrom('выплата', 'пенссия', 'dsgkfns', 'онлайн-запись', 'ЕДВ', 'дети', 'на', '870-44-44', '😀'),
  );
  const query = fc.array(part, { maxLength: 15 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      expect(OUTCOMES).toContain((await search(text)).state);
    }),
    { numRuns: 300 },
  );
});

test('what a snippet marks is always text', async () => {
  const outcome = await search('выплата');
  if (outcome.state !== 'searched') throw new Error(outcome.state);
  const pieces = outcome.articles.flatMap(({ snippet }) => snippet);

  expect(pieces.some(({ isMatch }) => isMatch)).toBe(true);
  expect(pieces.filter(({ text }) => text.includes('\u0002') || text.includes('\u0003'))).toEqual([]);
});
