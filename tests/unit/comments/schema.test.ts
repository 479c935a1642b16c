import { describe, expect, test } from 'vitest';
import { commentSchema, moderationQuery, moderationSchema } from '@/lib/comments/schema';

const one = '01890000-0000-7000-8000-000000000001';
const other = '01890000-0000-7000-8000-000000000002';

describe('the text of a comment', () => {
  const textOf = (text: string) => commentSchema.shape.text.parse(text);

  test('keeps its paragraphs and loses what is no text', () => {
    expect(textOf('  Раз\r\n\r\n\r\n\r\nДва\u0000три ')).toBe('Раз\n\nДва три');
  });

  test('of spaces alone is missing', () => {
    expect(commentSchema.shape.text.safeParse(' \n ').error?.issues[0]?.message).toBe('missing');
  });
});

describe('the button of the moderators’ form', () => {
  test('decides on the ticked comments', () => {
    expect(moderationSchema.parse({ decision: 'publish', comment: one, reason: 'Реклама' })).toEqual({
      decision: 'publish',
      comment: [one],
    });
    expect(moderationSchema.parse({ decision: 'reject', comment: [one, other], reason: 'Реклама' })).toEqual({
      decision: 'reject',
      comment: [one, other],
      reason: 'Реклама',
    });
  });

  test('of a sender says whose comments are meant, whatever is ticked', () => {
    expect(moderationSchema.parse({ sender: one, comment: other, reason: 'Реклама' })).toEqual({
      decision: 'rejectSender',
      commentId: one,
    });
  });

  test('of a text says whose text is meant, whatever is ticked', () => {
    expect(moderationSchema.parse({ same: one, comment: other, decision: 'publish' })).toEqual({
      decision: 'rejectSame',
      commentId: one,
    });
  });

  test('of the undo carries what was decided', () => {
    expect(moderationSchema.parse({ undo: `${one} ${other}`, reason: 'Реклама' })).toEqual({
      decision: 'requeue',
      comment: [one, other],
    });
  });

  test('that is none of them is refused', () => {
    for (const strange of [{}, { decision: 'delete', comment: one }, { decision: 'publish', comment: 'x' }]) {
      expect(moderationSchema.safeParse(strange).success).toBe(false);
    }
  });
});

test('a strange address of the moderators’ page is its beginning', () => {
  expect(moderationQuery.parse({ state: 'deleted', page: '-1' })).toEqual({ state: 'waiting', page: 1 });
});
