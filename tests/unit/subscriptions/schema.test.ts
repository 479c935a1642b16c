import { describe, expect, test } from 'vitest';
import {
  fieldSentences,
  problemSentences,
  requestProblem,
} from '@/components/subscription/subscription-sentences';
import type { RequestProblem } from '@/lib/subscriptions/rules';
import { choicesSchema, subscribersQuery, subscriptionSchema } from '@/lib/subscriptions/schema';
import { fieldProblems } from '@/lib/web/form-data';

const category = '01890000-0000-7000-8000-000000000001';
const form = {
  ...{ email: 'anna@portal.test', name: '', phone: '', position: '', frequency: 'daily' },
  ...{ answer: '8', challenge: 'x', consent: 'yes', consentVersion: '1', homepage: '' },
};

describe('the form', () => {
  test('asks for nothing but the address, the sum and consent', () => {
    expect(subscriptionSchema.parse(form)).toMatchObject({ name: '', phone: '', categories: [] });
  });

  test('takes one category, several and the same one twice', () => {
    const other = category.replace(/1$/, '2');
    expect(subscriptionSchema.parse({ ...form, categories: category }).categories).toEqual([category]);
    const twice = [category, other, category];
    expect(subscriptionSchema.parse({ ...form, categories: twice }).categories).toEqual([category, other]);
  });

  test.each(['+7 912 345-67-89', '8 (4012) 57-12-34', '57-12-34', '8 495 870-44-44, доб. 12', ''])(
    'takes the phone «%s»',
    (phone) => {
      expect(subscriptionSchema.parse({ ...form, phone }).phone).toBe(phone);
    },
  );

  test.each(['спросить Анну', '12', '=1+1', '+7 912 345-67-89 <b>'])('refuses the phone «%s»', (phone) => {
    expect(problemsOf({ ...form, phone })).toEqual(['phone notAPhone']);
  });

  test.each([
    ['nothing', ''],
    ['too much', 'ж'.repeat(300)],
  ])('gets a sentence for every field with %s in it', (_, text) => {
    const fields = { email: text, name: text, phone: text, position: text, answer: text, categories: 'x' };
    const keys = problemsOf({ ...fields, challenge: 'x', consentVersion: '1' });

    expect(keys.length).toBeGreaterThanOrEqual(5);
    expect(keys.filter((key) => !(key in fieldSentences))).toEqual([]);
  });
});

test('changing asks for a frequency', () => {
  const { error } = choicesSchema.safeParse({ token: 'x', frequency: 'hourly' });
  expect(error && fieldProblems(error)).toEqual([{ field: 'frequency', key: 'missing' }]);
});

// A key more, and the compiler asks for it here.
const oneOfEach: Record<RequestProblem['key'], RequestProblem> = {
  wrongSum: { key: 'wrongSum' },
  challengeEnded: { key: 'challengeEnded' },
  challengeUsed: { key: 'challengeUsed' },
  tooFast: { key: 'tooFast' },
  tooMany: { key: 'tooMany', seconds: 40 },
  consentChanged: { key: 'consentChanged' },
  robot: { key: 'robot' },
  unknownCategory: { key: 'unknownCategory' },
};

test('every problem is told in a Russian sentence without a full stop', () => {
  const shown = [...Object.values(oneOfEach).map(requestProblem), ...Object.values(problemSentences)];
  for (const { sentence } of shown) expect(sentence).toMatch(/^[А-ЯЁ].*[^.]$/u);
});

test('an address of the desk’s list that makes no sense is the whole list', () => {
  const query = { q: ' анна ', state: 'lost', frequency: '', category: 'x', page: '0' };
  expect(subscribersQuery.parse(query)).toEqual({ q: 'анна', page: 1 });
});

function problemsOf(fields: object): string[] {
  const { error } = subscriptionSchema.safeParse(fields);
  return error ? fieldProblems(error).map(({ field, key }) => `${field} ${key}`) : [];
}
