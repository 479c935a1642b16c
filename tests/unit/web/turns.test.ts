import { expect, test } from 'vitest';
import { createTurns } from '@/lib/web/turns';

const limits = { rest: 0, longest: 60_000, mostWaiting: 3, mostOfOne: 2 };

test('turns come one at a time, in the order in which they were asked for', async () => {
  const takeTurn = createTurns(limits);
  const happened: string[] = [];
  const visit = async (name: string) => {
    const end = await takeTurn(name);
    happened.push(`${name} in`);
    await Promise.resolve();
    happened.push(`${name} out`);
    end?.();
  };

  await Promise.all(['Анна', 'Борис', 'Вера'].map(visit));

  expect(happened).toEqual(['Анна in', 'Анна out', 'Борис in', 'Борис out', 'Вера in', 'Вера out']);
});

test('one subject may not fill the queue, nor all of them together make it endless', async () => {
  const takeTurn = createTurns(limits);
  await takeTurn('Анна');
  void takeTurn('Анна');
  void takeTurn('Анна');

  expect(await takeTurn('Анна')).toBeNull();
  void takeTurn('Борис');
  expect(await takeTurn('Вера')).toBeNull();
});

test('after a turn there is a rest of so many times its length', async () => {
  const takeTurn = createTurns({ ...limits, rest: 4 });
  const begin = performance.now();
  const end = await takeTurn('Анна');
  while (performance.now() - begin < 10) {
    // Busy, as rendering is.
  }
  end?.();
  await takeTurn('Борис');

  // A timer may be early by a fraction of a millisecond.
  expect(performance.now() - begin).toBeGreaterThanOrEqual(49);
});

test('whoever never ends a turn holds up nobody for long, and ending it late ends no other', async () => {
  const takeTurn = createTurns({ ...limits, longest: 5 });
  const endLate = await takeTurn('Анна');
  const endSecond = await takeTurn('Борис');
  endLate?.();
  let hasThird = false;
  const third = takeTurn('Вера').then(() => {
    hasThird = true;
  });
  await Promise.resolve();

  expect(hasThird).toBe(false);
  endSecond?.();
  await third;
});
