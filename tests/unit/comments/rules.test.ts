import { describe, expect, test } from 'vitest';
import {
  commentPath,
  commentsPagePath,
  commentWindow,
  hasStopWord,
  windowLength,
} from '@/lib/comments/rules';

const publishedAt = new Date('2026-11-22T10:48:00+03:00');
const article = { publishedAt, policy: 'setting' } as const;
const at = (text: string) => new Date(text);

describe('the time for comments', () => {
  test('is so many calendar days, to the minute', () => {
    const window = commentWindow(article, 14, publishedAt);
    expect(window).toEqual({ state: 'open', until: at('2026-12-06T10:48:00+03:00'), days: 14 });
  });

  test('ends with its last instant', () => {
    const states = ['2026-12-06T10:47:59.999+03:00', '2026-12-06T10:48:00+03:00'].map(
      (now) => commentWindow(article, 14, at(now)).state,
    );
    expect(states).toEqual(['open', 'closed']);
  });

  test('crosses the end of a month and of a year', () => {
    const late = { ...article, publishedAt: at('2026-12-31T23:59:00+03:00') };
    expect(commentWindow(late, 1, publishedAt)).toMatchObject({ until: at('2027-01-01T23:59:00+03:00') });
  });

  test('never comes where the editors closed the article', () => {
    expect(commentWindow({ ...article, policy: 'closed' }, 14, publishedAt)).toEqual({ state: 'off' });
  });
});

test.each([
  [1, '1 дня'],
  [2, '2 дней'],
  [5, '5 дней'],
  [11, '11 дней'],
  [21, '21 дня'],
])('%i: «в течение %s»', (days, words) => {
  expect(windowLength(days)).toBe(words.replace(' ', '\u00a0'));
});

describe('a stop word', () => {
  test('is found in any case, and with е for ё', () => {
    expect(hasStopWord('Берите ЗАЁМ сегодня', ['заем'])).toBe(true);
    expect(hasStopWord('берите заем', ['Заём'])).toBe(true);
  });

  test('is a whole word', () => {
    expect(hasStopWord('приставки к телевизору', ['ставки'])).toBe(false);
    expect(hasStopWord('«ставки», как обычно', ['ставки'])).toBe(true);
  });
});

test('the first page of comments is the article itself', () => {
  expect(commentsPagePath('priyom', 1)).toBe('/news/priyom');
  expect(commentPath('priyom', 'a1', 2)).toBe('/news/priyom/comments/page/2#comment-a1');
});
