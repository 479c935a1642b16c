import { describe, expect, test } from 'vitest';
import { addressSchema, erasureSchema } from '@/lib/personal-data/schema';

const order = {
  ...{ found: 'token', basis: 'withdrawal', day: '2026-11-20', comments: 'unname', understood: 'yes' },
};

describe('an order to erase', () => {
  test('is read with and without the number of its paper', () => {
    expect(erasureSchema.parse(order)).toEqual({ ...order, number: '' });
    expect(erasureSchema.parse({ ...order, number: ' П-1234/26 ' }).number).toBe('П-1234/26');
  });

  test('says all that is missing at once', () => {
    expect(problemsOf({ found: 'token', day: '' })).toEqual({
      ...{ basis: 'missing', day: 'missing', comments: 'missing', understood: 'missing' },
    });
  });

  test.each(['Иванов', 'anna@portal.test', '12 Климова', '1'.repeat(21)])(
    'takes no name for a number: %s',
    (number) => {
      expect(problemsOf({ ...order, number })).toEqual({ number: 'badNumber' });
    },
  );

  test.each(['20.11.2026', '2026-02-30', 'вчера'])('knows no day %s', (day) => {
    expect(problemsOf({ ...order, day })).toEqual({ day: 'notADay' });
  });
});

test('an address is taken without the spaces around it', () => {
  expect(addressSchema.parse({ email: ' zoya@portal.test ' })).toEqual({ email: 'zoya@portal.test' });
  expect(addressSchema.safeParse({ email: 'zoya' }).success).toBe(false);
});

function problemsOf(fields: unknown): Record<string, string> {
  const { error } = erasureSchema.safeParse(fields);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
}
