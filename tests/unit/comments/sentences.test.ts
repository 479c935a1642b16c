import { describe, expect, test } from 'vitest';
import { commentProblem, commentProblems, fieldSentences } from '@/components/article/comment-sentences';
import type { CommentProblem } from '@/lib/comments/rules';
import { commentSchema } from '@/lib/comments/schema';
import { findPersonalData } from '@/lib/guard/rules';
import { fieldProblems } from '@/lib/web/form-data';

// A key more, and the compiler asks for it here.
const oneOfEach: Record<CommentProblem['key'], CommentProblem> = {
  wrongSum: { key: 'wrongSum' },
  challengeEnded: { key: 'challengeEnded' },
  challengeUsed: { key: 'challengeUsed' },
  tooFast: { key: 'tooFast' },
  notOpen: { key: 'notOpen' },
  tooMany: { key: 'tooMany', seconds: 1260 },
  personalData: { key: 'personalData', found: findPersonalData('СНИЛС 112-233-445 95') },
  appeal: { key: 'appeal' },
  consentChanged: { key: 'consentChanged' },
  robot: { key: 'robot' },
};

test.each(Object.values(oneOfEach))('$key is told in a Russian sentence without a full stop', (problem) => {
  expect(commentProblem(problem).sentence).toMatch(/^[А-ЯЁ].*[^.]$/u);
});

describe('personal data', () => {
  test('are named, and not repeated whole', () => {
    const { field, sentence } = commentProblem(oneOfEach.personalData);
    expect(field).toBe('text');
    expect(sentence).toContain('номер СНИЛС: 112-***');
    expect(sentence).not.toContain('445');
  });

  test('of several kinds are all named', () => {
    const found = findPersonalData('Звоните +7 912 345-67-89, СНИЛС 112-233-445 95');
    const { sentence } = commentProblem({ key: 'personalData', found });
    expect(sentence).toMatch(/номер телефона: \+7 91-\*\*\*; номер СНИЛС: 112-\*\*\*/);
  });
});

test('too many comments are told with the time to come back', () => {
  expect(commentProblem(oneOfEach.tooMany).sentence).toContain('через 21\u00a0минуту');
});

describe('a misfilled form', () => {
  const long = 'ж'.repeat(3001);

  test.each([
    ['nothing filled in', { name: '', email: '', text: '', answer: '' }],
    ['too much everywhere', { name: long, email: long, text: long, answer: long, consent: 'yes' }],
    ['no address', { name: 'Анна', email: 'anna', text: 'Спасибо', answer: '8', consent: 'yes' }],
  ])('with %s gets a sentence for every field', (_, fields) => {
    const sent = { slug: 'a', challenge: 'x', consentVersion: '1', ...fields };
    const problems = fieldProblems(commentSchema.safeParse(sent).error ?? fail());
    expect(problems.map(({ field, key }) => `${field} ${key}`)).toSatisfy((keys: string[]) =>
      keys.every((key) => key in fieldSentences),
    );
  });

  test('is told how long the text is', () => {
    const problems = [{ field: 'text', key: 'tooLong' }];
    expect(commentProblems({ status: 'misfilled', problems, typed: { text: [long] } })).toEqual([
      { field: 'text', sentence: 'Сократите комментарий до 3000 знаков: сейчас их 3001' },
    ]);
  });
});

function fail(): never {
  throw new Error('the form was taken');
}
