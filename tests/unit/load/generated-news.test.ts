import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { portalDay } from '@/lib/shared/dates';
import { momentsBefore } from '../../load/news/days';
import * as phrases from '../../load/news/phrases';
import { storyOf } from '../../load/news/story';

const NOW = new Date('2026-11-25T09:00:00Z');

test('every generated text is whole and what an editor could have saved', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (number) => {
      const { title, lead, body } = storyOf(number);
      const text = `${title} ${lead} ${body}`;
      expect(text).not.toMatch(/undefined|NaN|\s{2}|[а-я]\.[А-Я]/);
      expect(title.length).toBeLessThanOrEqual(250);
      expect(cleanArticleBody(body).replaceAll('&nbsp;', '\u00a0')).toBe(body);
      expect(storyOf(number)).toEqual({ title, lead, body });
    }),
  );
});

test('every phrase has its six cases', () => {
  for (const phrase of Object.values(phrases).flat()) {
    expect(Object.values(phrase).every((form) => form.length > 2)).toBe(true);
  }
});

test('a thousand stories hardly repeat a title', () => {
  const titles = Array.from({ length: 1000 }, (_, number) => storyOf(number).title);
  expect(new Set(titles).size).toBeGreaterThan(850);
});

test('days with news are uneven, newest first, and reach back eleven years with a hundred thousand', () => {
  const counts = new Map<string, number>();
  let last = NOW;
  let number = 0;
  for (const moment of momentsBefore(NOW)) {
    if (number === 100_000) break;
    number += 1;
    expect(moment.getTime()).toBeLessThanOrEqual(last.getTime());
    last = moment;
    const day = portalDay(moment);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  expect(new Set(counts.values()).size).toBeGreaterThan(40);
  expect(portalDay(last).slice(0, 4)).toMatch(/201[4-6]/);
});
