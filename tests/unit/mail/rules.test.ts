import { addMinutes } from 'date-fns';
import { expect, test } from 'vitest';
import { reasonOf } from '@/components/editor/letters/words';
import { decidedState } from '@/lib/mail/desk.rules';
import { afterAttempt, letterStates, priorityOf } from '@/lib/mail/rules';
import { letterDecisionSchema, lettersQuery } from '@/lib/mail/schema';

const now = new Date('2026-11-25T09:00:00Z');
const later = { kind: 'later', problem: '450' } as const;

test('pauses between attempts grow from a minute to six hours', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 14].map((attempts) => afterAttempt(later, attempts, now).dueAt);

  expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 360, 360].map((minutes) => addMinutes(now, minutes)));
});

test('the fifteenth attempt in vain is the last', () => {
  expect(afterAttempt(later, 14, now)).toMatchObject({ state: 'queued' });
  expect(afterAttempt(later, 15, now)).toEqual({ state: 'refused', problem: '450', dueAt: null });
});

test('every other end settles the letter', () => {
  expect(afterAttempt({ kind: 'sent' }, 1, now)).toEqual({ state: 'sent', problem: '', dueAt: null });
  expect(afterAttempt({ kind: 'dropped' }, 1, now)).toMatchObject({ state: 'dropped', dueAt: null });
  expect(afterAttempt({ kind: 'uncertain', problem: 'ETIMEDOUT' }, 1, now)).toEqual({
    ...{ state: 'uncertain', problem: 'ETIMEDOUT', dueAt: null },
  });
  expect(afterAttempt({ kind: 'refused', problem: '550', isAddress: true }, 1, now)).toMatchObject({
    ...{ state: 'refused', problem: '550' },
  });
});

test('one who waits comes before many', () => {
  expect(priorityOf('confirm-subscription')).toBeLessThan(priorityOf('digest'));
  expect(priorityOf('already-subscribed')).toBeLessThan(priorityOf('correction'));
});

test('only a letter in trouble can be decided about', () => {
  const sendable = letterStates.filter((state) => decidedState(state, 'again') === 'queued');
  const droppable = letterStates.filter((state) => decidedState(state, 'leave') === 'dropped');

  expect(sendable).toEqual(['queued', 'refused', 'uncertain']);
  expect(droppable).toEqual(sendable);
});

test.each(['', '550', '421', 'SENDER-DIED', 'NOT-WRITTEN', 'ENOSPC', 'ETIMEDOUT'])(
  'the code «%s» is told in Russian',
  (code) => {
    expect(reasonOf(code)).toMatch(/^[А-ЯЁ][^.]*$/u);
  },
);

test('a button names decision and letter; an address that says nonsense shows the beginning', () => {
  const letterId = '01890000-0000-7000-8000-000000000001';
  expect(letterDecisionSchema.parse({ letter: `again ${letterId}` })).toEqual({
    decision: 'again',
    letterId,
  });
  expect(letterDecisionSchema.safeParse({ letter: `burn ${letterId}` }).success).toBe(false);
  expect(lettersQuery.parse({ trouble: 'x', page: '-1' })).toEqual({ trouble: 'waiting', page: 1 });
});
