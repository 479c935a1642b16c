import { expect, test } from 'vitest';
import { subscriberIdOf, subscriptionToken } from '@/lib/subscriptions/token';

const id = '01890000-0000-7000-8000-00000000abcd';

test('a token leads to its subscriber and fits into an address', () => {
  const token = subscriptionToken(id);
  expect(token).toMatch(/^[\w-]{44}$/);
  expect(subscriberIdOf(token)).toBe(id);
});

test('no other token does', () => {
  const token = subscriptionToken(id);
  const other = subscriptionToken('01890000-0000-7000-8000-00000000abce');
  const forged = [
    ...['', 'no-such', token.slice(0, -1), `${token}a`, id, `${token} `],
    // The id of one, the hash of another.
    token.slice(0, 22) + other.slice(22),
    // Unused bits of the last letter of the id: another spelling of the same bytes.
    `${token.slice(0, 21)}${nextLetter(token[21] ?? '')}${token.slice(22)}`,
    ...[0, 21, 22, 43].map(
      (at) => `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`,
    ),
  ];
  expect(forged.map(subscriberIdOf)).toEqual(forged.map(() => null));
});

function nextLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
