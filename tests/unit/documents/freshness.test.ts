import { beforeEach, describe, expect, test } from 'vitest';
import { createChanges, type Dated } from '@/lib/documents/freshness';

let changes: ReturnType<typeof createChanges>;
beforeEach(() => {
  changes = createChanges();
  changes.listening(0);
});

const madeAt = (seenAt: number): Dated => ({ seenAt, isLastGood: false });
const lastGoodAt = (seenAt: number): Dated => ({ seenAt, isLastGood: true });

describe('without a change', () => {
  test.each([
    [0, 'fresh'],
    [30_000, 'fresh'],
    [30_001, 'renew'],
    [60_000, 'renew'],
    [60_001, 'wait'],
  ])('a document %d ms old is for: %s', (age, freshness) => {
    expect(changes.freshnessOf(madeAt(1_000), 1_000 + age)).toBe(freshness);
  });
});

describe('after a change', () => {
  test('an older document waits for a newer one, at once and for ever', () => {
    changes.changed(5_000);
    expect(changes.freshnessOf(madeAt(4_000), 5_000)).toBe('wait');
    expect(changes.freshnessOf(madeAt(4_000), 50_000)).toBe('wait');
  });

  test('a document begun later is fresh, one begun in the same instant is not trusted', () => {
    changes.changed(5_000);
    expect(changes.freshnessOf(madeAt(5_001), 5_002)).toBe('fresh');
    expect(changes.freshnessOf(madeAt(5_000), 5_002)).toBe('wait');
  });
});

describe('while nobody tells of changes', () => {
  test('documents are sent, but renewed all the time', () => {
    changes.lost();
    expect(changes.isListening()).toBe(false);
    expect(changes.freshnessOf(madeAt(1_000), 3_000)).toBe('fresh');
    expect(changes.freshnessOf(madeAt(1_000), 3_001)).toBe('renew');
    expect(changes.freshnessOf(madeAt(1_000), 61_001)).toBe('wait');
  });

  test('afterwards nothing made before goes out unrenewed', () => {
    changes.lost();
    changes.listening(9_000);
    expect(changes.freshnessOf(madeAt(8_999), 9_001)).toBe('wait');
    expect(changes.freshnessOf(madeAt(9_001), 9_002)).toBe('fresh');
  });
});

describe('the last good document', () => {
  test('goes out whatever its age, with a new attempt every five seconds', () => {
    expect(changes.freshnessOf(lastGoodAt(1_000), 6_000)).toBe('fresh');
    expect(changes.freshnessOf(lastGoodAt(1_000), 6_001)).toBe('renew');
    expect(changes.freshnessOf(lastGoodAt(1_000), 3_600_000)).toBe('renew');
  });

  test('is not sent unrenewed after a later change', () => {
    changes.changed(5_000);
    expect(changes.freshnessOf(lastGoodAt(4_000), 7_001)).toBe('wait');
  });
});
