import { expect, test } from 'vitest';
import { consentsOf, exportDocument } from '@/lib/personal-data/export.rules';
import { erasedAnything, type HeldComment, type HeldData, isNothing } from '@/lib/personal-data/rules';

const at = new Date('2026-11-20T06:30:00Z');

const comment: HeldComment = {
  ...{ id: '1', state: 'published', name: 'Зоя', text: 'Спасибо.', answer: '', createdAt: at },
  consent: { slug: 'comment', version: 2 },
  article: { slug: 'proezd', title: 'Льготный проезд' },
};

const nobody: HeldData = { comments: [], messages: [], subscription: null, letters: [], account: null };

test('an export is plain JSON: instants carry their offset, words are Russian', () => {
  const file = exportDocument('zoya@portal.test', { ...nobody, comments: [comment] }, context());

  expect(JSON.parse(JSON.stringify(file))).toMatchObject({
    составлен: '2026-11-25T12:00:00+03:00',
    'адрес электронной почты': 'zoya@portal.test',
    комментарии: [
      {
        ...{ отправлен: '2026-11-20T09:30:00+03:00', состояние: 'опубликован', согласие: 'comment-2' },
        новость: { заголовок: 'Льготный проезд', адрес: '/news/proezd' },
      },
    ],
    подписка: null,
    'тексты согласий': [{ обозначение: 'comment-2', название: 'Согласие', версия: 2, текст: 'Да' }],
  });
});

test('a consent that was given often stands in the export once', () => {
  expect(consentsOf({ ...nobody, comments: [comment, comment] })).toEqual([comment.consent]);
});

test('letters under way alone are no erasure of their own', () => {
  const none = { unnamedComments: 0, deletedComments: 0, messages: 0, subscriptions: 0, letters: 0 };

  expect(erasedAnything({ ...none, lettersUnderWay: 0 })).toBe(false);
  expect(erasedAnything({ ...none, letters: 1, lettersUnderWay: 1 })).toBe(true);
  expect(isNothing({ comments: 0, messages: 0, subscriptions: 0, letters: 0 })).toBe(true);
});

function context() {
  return {
    now: new Date('2026-11-25T09:00:00Z'),
    operator: null,
    consents: [{ slug: 'comment', version: 2, title: 'Согласие', body: '<p>Да</p>', createdAt: at } as const],
  };
}
