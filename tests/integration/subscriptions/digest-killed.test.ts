import { expect, test } from 'vitest';
import { sendDigest } from '@/tests/support/digest';

// npm run bench does the same with 20,000.
test('a worker killed twice in the midst of a digest: nobody twice, nobody forgotten', async () => {
  const { letters, twice, forgotten, uncertain } = await sendDigest({
    subscribers: 300,
    killedAt: [60, 150],
  });

  expect({ twice, forgotten }).toEqual({ twice: 0, forgotten: 0 });
  // Four lanes at each death.
  expect(uncertain).toBeLessThanOrEqual(8);
  expect(letters).toBeGreaterThanOrEqual(120 - uncertain);
});
