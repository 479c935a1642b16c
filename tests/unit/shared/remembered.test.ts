import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetReadings, remembered, startRemembering, stopRemembering } from '@/lib/shared/remembered';

// What stands in the database, and how often somebody asked for it.
let stored = 'Старое название';
let readings = 0;
const findName = remembered('name', async () => {
  readings += 1;
  return stored;
});

beforeEach(() => {
  stored = 'Старое название';
  readings = 0;
  startRemembering();
});
afterEach(() => {
  vi.restoreAllMocks();
  stopRemembering();
});

describe('while changes are heard of', () => {
  test('a reading is done once, however many ask for it, at once or later', async () => {
    await Promise.all([findName(), findName()]);
    await findName();

    expect(readings).toBe(1);
  });

  test('after a change it is done anew', async () => {
    await findName();
    stored = 'Новое название';
    forgetReadings();

    expect(await findName()).toBe('Новое название');
  });

  test('a change during a reading: nobody who asks after the change gets what the reading brings', async () => {
    const reading = slowly();
    const before = reading.find();
    forgetReadings();
    const after = reading.find();
    reading.finish(1, 'Новое название');
    reading.finish(0, 'Старое название');

    expect(await before).toBe('Старое название');
    expect(await after).toBe('Новое название');
    expect(await reading.find()).toBe('Новое название');
  });

  test('other arguments are another reading, and so are those of another name', async () => {
    const double = remembered('double', async (number: number) => number * 2);
    const triple = remembered('triple', async (number: number) => number * 3);

    expect(await Promise.all([double(1), double(2), triple(1)])).toEqual([2, 4, 3]);
  });

  test('that there is nothing is not remembered: such addresses are without end', async () => {
    let asked = 0;
    const find = remembered('nothing', async (_slug: string) => {
      asked += 1;
      return null;
    });
    await find('no-such');
    await find('no-such');

    expect(asked).toBe(2);
  });

  test('a failure is not remembered', async () => {
    const find = remembered('failing', async () => {
      readings += 1;
      if (readings === 1) throw new Error('the database is away');
      return stored;
    });

    await expect(find()).rejects.toThrow('the database is away');
    expect(await find()).toBe('Старое название');
  });

  test('a failure from before a change does not forget what was read after it', async () => {
    const reading = slowly();
    const before = reading.find();
    forgetReadings();
    const after = reading.find();
    reading.fail(0);
    await expect(before).rejects.toThrow();
    reading.finish(1, 'Новое название');
    await after;
    await reading.find();

    expect(reading.count()).toBe(2);
  });

  test('what nobody announces is seen after ten seconds', async () => {
    const start = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(start);
    await findName();
    stored = 'Новое название';
    clock.mockReturnValue(start + 9_000);
    expect(await findName()).toBe('Старое название');
    // The store looks at its clock once in a millisecond.
    await pause(5);
    clock.mockReturnValue(start + 11_000);

    expect(await findName()).toBe('Новое название');
  });
});

describe('while changes are not heard of', () => {
  test('each asking is a reading', async () => {
    await findName();
    stopRemembering();
    stored = 'Новое название';

    expect(await findName()).toBe('Новое название');
    await findName();
    expect(readings).toBe(3);
  });

  test('a reading from before the loss is not used after it, though it ended later', async () => {
    const reading = slowly();
    const before = reading.find();
    stopRemembering();
    startRemembering();
    reading.finish(0, 'Старое название');
    await before;
    const after = reading.find();
    reading.finish(1, 'Новое название');

    expect(await after).toBe('Новое название');
  });
});

/** A reading whose end the test decides: `finish(0, …)` is that of the first one begun. */
function slowly() {
  const begun: { resolve(value: string): void; reject(reason: Error): void }[] = [];
  return {
    find: remembered('slow', () => new Promise<string>((resolve, reject) => begun.push({ resolve, reject }))),
    finish: (index: number, value: string) => begun[index]?.resolve(value),
    fail: (index: number) => begun[index]?.reject(new Error('the database is away')),
    count: () => begun.length,
  };
}
