import { addMinutes } from 'date-fns';
import { expect, test } from 'vitest';
import { inquiryToken, openInquiry, veiledAddress } from '@/lib/personal-data/inquiry';
import { newChallenge } from '@/lib/web/challenge';

const now = new Date('2026-11-25T09:00:00Z');
const email = 'zoya@portal.test';

test('a token gives its address back for an hour', () => {
  const token = inquiryToken(email, now);

  expect(openInquiry(token, addMinutes(now, 60))).toBe(email);
  expect(openInquiry(token, addMinutes(now, 61))).toBeNull();
});

test('a token shows nothing of the address, and two of the same address differ', () => {
  const token = inquiryToken(email, now);

  expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('zoya');
  expect(inquiryToken(email, now)).not.toBe(token);
});

test('what was changed, cut off or made for another purpose is no token', () => {
  const token = inquiryToken(email, now);

  for (const wrong of ['', 'erase', token.slice(0, -4), `A${token}`, newChallenge(now).token])
    expect(openInquiry(wrong, now), wrong).toBeNull();
});

test('in the log of changes an address is one, whatever its case, and cannot be read', () => {
  expect(veiledAddress('Zoya@Portal.test')).toBe(veiledAddress(email));
  expect(veiledAddress('zoy@portal.test')).not.toBe(veiledAddress(email));
  expect(veiledAddress(email)).not.toContain('zoya');
});
