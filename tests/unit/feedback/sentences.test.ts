import { expect, test } from 'vitest';
import { feedbackProblem, fieldSentences } from '@/components/feedback/feedback-sentences';
import type { FeedbackProblem } from '@/lib/feedback/rules';
import { feedbackSchema, handlingSchema } from '@/lib/feedback/schema';
import { findPersonalData } from '@/lib/guard/rules';
import { fieldProblems } from '@/lib/web/form-data';

// A key more, and the compiler asks for it here.
const oneOfEach: Record<FeedbackProblem['key'], FeedbackProblem> = {
  wrongSum: { key: 'wrongSum' },
  challengeEnded: { key: 'challengeEnded' },
  challengeUsed: { key: 'challengeUsed' },
  tooFast: { key: 'tooFast' },
  tooMany: { key: 'tooMany', seconds: 40 },
  personalData: { key: 'personalData', found: findPersonalData('СНИЛС 112-233-445 95') },
  appeal: { key: 'appeal' },
  consentChanged: { key: 'consentChanged' },
  robot: { key: 'robot' },
};

test.each(Object.values(oneOfEach))('$key is told in a Russian sentence without a full stop', (problem) => {
  expect(feedbackProblem(problem).sentence).toMatch(/^[А-ЯЁ].*[^.]$/u);
});

test.each([
  ['nothing', ''],
  ['too much', 'ж'.repeat(5001)],
])('a form with %s in it gets a sentence for every field', (_, text) => {
  const fields = { name: text, email: text, subject: text, text, answer: text };
  const { error } = feedbackSchema.safeParse({ ...fields, challenge: 'x', consentVersion: '1' });
  const keys = error ? fieldProblems(error).map(({ field, key }) => `${field} ${key}`) : [];

  expect(keys.length).toBe(6);
  expect(keys.filter((key) => !(key in fieldSentences))).toEqual([]);
});

test('a button of the inbox names state and message', () => {
  const messageId = '01890000-0000-7000-8000-000000000001';
  expect(handlingSchema.parse({ handling: `in-work ${messageId}` })).toEqual({ state: 'in-work', messageId });
  for (const handling of ['', 'in-work', `lost ${messageId}`, messageId]) {
    expect(handlingSchema.safeParse({ handling }).success).toBe(false);
  }
});
