import { describe, expect, test } from 'vitest';
import { createCounter, type NotedRequest } from '@/lib/readings/counter';
import type { Reading } from '@/lib/readings/rules';
import { startSaving } from '@/lib/readings/saving';

const now = new Date('2026-11-25T20:30:00Z');
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NEVER = 2 ** 30;

function asked(given: Partial<NotedRequest> = {}, headers: NotedRequest['headers'] = {}): NotedRequest {
  return {
    ...{ address: '/news/vyplata', method: 'GET', client: '192.0.2.1' },
    ...given,
    headers: { 'user-agent': FIREFOX, ...headers },
  };
}

const counted = (requests: readonly NotedRequest[], counter = createCounter()): number => {
  for (const request of requests) counter.note(request, now);
  return counter.take().reduce((sum, { count }) => sum + count, 0);
};

describe('a reading', () => {
  test('counts for its article and the day of the portal, not of the server', () => {
    const counter = createCounter();
    counter.note(asked(), now);
    counter.note(asked({ client: '192.0.2.2' }), new Date('2026-11-25T21:00:00Z'));

    expect(counter.take()).toEqual([
      { slug: 'vyplata', day: '2026-11-25', count: 1 },
      { slug: 'vyplata', day: '2026-11-26', count: 1 },
    ]);
    expect(counter.take()).toEqual([]);
  });

  test('by others, in other browsers, or of other articles counts again', () => {
    const others = [
      asked({ client: '192.0.2.2' }),
      asked({}, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/141.0' }),
      asked({ address: '/news/drugaya' }),
    ];
    expect(counted([asked(), ...others])).toBe(4);
  });

  test('again within the hour counts once, later twice', () => {
    const counter = createCounter();
    const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    for (const minutes of [0, 1, 59, 61, 62]) counter.note(asked(), after(minutes));

    expect(counter.take().reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe('no reading is', () => {
  test.each([
    ['asking for the head', asked({ method: 'HEAD' })],
    ['fetching beforehand', asked({}, { 'sec-purpose': 'prefetch;prerender' })],
    ['fetching beforehand in an older browser', asked({}, { purpose: 'prefetch' })],
    [
      'a robot',
      asked({}, { 'user-agent': 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)' }),
    ],
    ['a program', asked({}, { 'user-agent': 'curl/8.5.0' })],
    ['somebody without a name', asked({}, { 'user-agent': undefined })],
    ['the print page', asked({ address: '/news/vyplata/print' })],
    ['a list', asked({ address: '/news' })],
    ['another page', asked({ address: '/about' })],
  ])('%s', (_what, request) => {
    expect(counted([request])).toBe(0);
  });
});

describe('a flood', () => {
  test('of articles does not let the memory grow; known ones are counted on', () => {
    const counter = createCounter({ mostArticles: 3, mostReaders: 100 });
    for (let number = 0; number < 20; number += 1) counter.note(asked({ address: `/news/n-${number}` }), now);
    counter.note(asked({ address: '/news/n-0', client: '192.0.2.9' }), now);

    const taken = counter.take();
    expect(taken.map(({ slug, count }) => [slug, count])).toEqual([
      ['n-0', 2],
      ['n-1', 1],
      ['n-2', 1],
    ]);
  });

  test('of readers makes the counter forget who read, not what was read', () => {
    const counter = createCounter({ mostArticles: 10, mostReaders: 5 });
    const readers = Array.from({ length: 12 }, (_, number) => asked({ client: `192.0.2.${number}` }));
    expect(counted([...readers, ...readers.slice(0, 1)], counter)).toBe(13);
  });
});

describe('what was counted is saved', () => {
  test('also when the first time fails: nothing is lost, and it is told once', async () => {
    const counter = createCounter();
    const saved: Reading[] = [];
    const told: unknown[] = [];
    let isAway = true;
    const saving = startSaving({
      ...{ counter, everyMs: NEVER, onFailure: (error: unknown) => told.push(error) },
      save: async (readings: readonly Reading[]) => {
        if (isAway) throw new Error('the database is away');
        saved.push(...readings);
      },
    });
    counter.note(asked(), now);
    await saving.flush();
    counter.note(asked({ client: '192.0.2.2' }), now);
    await saving.flush();
    expect(told).toHaveLength(1);
    isAway = false;
    await saving.close();

    expect(saved).toEqual([{ slug: 'vyplata', day: '2026-11-25', count: 2 }]);
  });

  test('a last time at the end, with what came while the time before was under way', async () => {
    const counter = createCounter();
    const saved: Reading[] = [];
    const saving = startSaving({
      ...{ counter, everyMs: NEVER, onFailure: () => undefined },
      save: async (readings: readonly Reading[]) => {
        counter.note(asked({ client: `192.0.2.${saved.length + 50}`, address: '/news/pozzhe' }), now);
        saved.push(...readings);
      },
    });
    counter.note(asked(), now);
    const first = saving.flush();
    await saving.close();
    await first;

    expect(saved.map(({ slug }) => slug)).toEqual(['vyplata', 'pozzhe']);
  });

  test('by itself, as time goes', async () => {
    const counter = createCounter();
    counter.note(asked(), now);
    const saved = await new Promise<readonly Reading[]>((resolve) => {
      const saving = startSaving({
        ...{ counter, everyMs: 5, onFailure: () => undefined },
        save: async (readings: readonly Reading[]) => {
          resolve(readings);
          void saving.close();
        },
      });
    });

    expect(saved).toHaveLength(1);
  });
});
