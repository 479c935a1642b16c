import { describe, expect, test } from 'vitest';
import {
  askChallenge,
  CHALLENGE_LIFE,
  challengeQuestion,
  SHORTEST_WRITING,
  whyNotAnswered,
} from '@/lib/challenge/rules';
import { newChallenge, openChallenge } from '@/lib/web/challenge';

const asked = new Date('2026-11-22T09:00:00Z');
const challenge = { id: '0189aaaa-0000-7000-8000-000000000000', one: 1, other: 7, askedAt: asked.getTime() };
const after = (milliseconds: number) => new Date(asked.getTime() + milliseconds);

test('the question is the one that readers know', () => {
  expect(challengeQuestion(challenge)).toBe('Сумма 1 и 7 будет');
});

test('the right sum in good time is taken, with spaces around it too', () => {
  expect(whyNotAnswered(challenge, ' 8 ', after(SHORTEST_WRITING))).toBeNull();
  expect(whyNotAnswered(challenge, '8', after(CHALLENGE_LIFE))).toBeNull();
});

test.each([
  ['9', SHORTEST_WRITING, 'wrongSum'],
  ['', SHORTEST_WRITING, 'wrongSum'],
  ['восемь', SHORTEST_WRITING, 'wrongSum'],
  ['8', SHORTEST_WRITING - 1, 'tooFast'],
  ['8', CHALLENGE_LIFE + 1, 'challengeEnded'],
  ['8', -1, 'challengeEnded'],
])('the answer «%s» after %i ms is refused: %s', (answer, age, problem) => {
  expect(whyNotAnswered(challenge, answer, after(age))).toBe(problem);
});

test('both numbers are between 1 and 9, whatever chance brings', () => {
  for (const chance of [0, 0.5, 0.999_999]) {
    const { one, other } = askChallenge(challenge.id, asked, () => chance);
    expect([one >= 1, one <= 9, other >= 1, other <= 9]).toEqual([true, true, true, true]);
  }
});

describe('the token', () => {
  test('brings the challenge back', () => {
    const { question, token } = newChallenge(asked);
    const opened = openChallenge(token);
    expect(opened && challengeQuestion(opened)).toBe(question);
  });

  test('tells nothing about the sum', () => {
    const { token } = newChallenge(asked);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/one|other|askedAt/);
  });

  test('is refused when a single character was changed, and so is rubbish', () => {
    const { token } = newChallenge(asked);
    const last = token.at(-2) === 'A' ? 'B' : 'A';
    expect(openChallenge(`${token.slice(0, -2)}${last}${token.at(-1)}`)).toBeNull();
    expect(['', 'x', 'ё'.repeat(50), 'A'.repeat(500)].map(openChallenge)).toEqual([null, null, null, null]);
  });
});
