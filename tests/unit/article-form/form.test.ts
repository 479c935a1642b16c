import { expect, test } from 'vitest';
import { typedValues, valuesOf } from '@/components/editor/article/form-values';
import { articleProblems } from '@/components/editor/article/problem-sentences';
import { isSameText } from '@/lib/articles/form.rules';
import { changedTextSchema } from '@/lib/articles/form.schema';
import type { ArticleText, SavedText } from '@/lib/articles/rules';
import { mayOpen } from '@/lib/articles/rules';

const text: ArticleText = {
  title: 'Приём продлён',
  lead: 'До конца месяца.',
  body: '<p>Приём продлён.</p>',
  plainSummary: 'Приходите.\nЖдём.',
  actionCard: {
    audience: 'Пенсионерам',
    benefit: '',
    amount: '',
    deadline: '2026-11-30',
    place: '',
    documents: ['паспорт', 'справка'],
    phone: '',
  },
  categoryId: '0190f5c1-7a3b-7cde-8f01-23456789abcd',
  sourceId: null,
  photoId: null,
  tags: ['льготы', 'транспорт'],
  changeNote: '',
};

const saved: SavedText = {
  ...text,
  slug: 'priyom',
  version: 3,
  changedBy: 'Ольга',
  changedAt: new Date('2026-11-20T10:00:00Z'),
};

const sent = { articleId: '0190f5c1-7a3b-7cde-8f01-23456789abce', version: '2' };

test('what the form shows comes back as it was when nobody changes it', () => {
  const { article } = changedTextSchema.parse({
    ...valuesOf({ slug: 'priyom', text }),
    ...sent,
    wish: 'save',
  });

  expect(article).toMatchObject({ text, slug: 'priyom', version: 2 });
  expect(isSameText({ ...article.text, slug: article.slug }, saved)).toBe(true);
});

test('a text that differs in one field is another text', () => {
  expect(isSameText({ ...text, slug: 'priyom', tags: ['льготы'] }, saved)).toBe(false);
  expect(isSameText({ ...text, slug: 'drugoy' }, saved)).toBe(false);
});

test('a text that is to replace a newer one names the version that it replaces', () => {
  const asked = changedTextSchema.parse({ ...valuesOf({ slug: 'priyom', text }), ...sent, overwrites: '3' });

  expect(asked).toMatchObject({ wish: 'save', overwrites: true, article: { version: 3 } });
});

test('everything typed is given back, field by field', () => {
  const values = valuesOf({ slug: 'priyom', text });
  const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));

  expect(typedValues(typed)).toEqual(values);
});

test('every problem of a misfilled form has a sentence beside its field', () => {
  const problems = articleProblems({
    status: 'misfilled',
    typed: {},
    problems: [
      { field: 'title', key: 'missing' },
      { field: 'lead', key: 'tooLong' },
      { field: 'slug', key: 'badSlug' },
      { field: 'cardDeadline', key: 'notADay' },
      { field: 'photoId', key: 'unknownChoice' },
    ],
  });

  expect(problems.map(({ field }) => field)).toEqual(['title', 'lead', 'slug', 'cardDeadline', 'photoId']);
  expect(problems[1]?.sentence).toBe('Сократите текст: здесь помещается не больше 1000\u00a0знаков');
});

test('an author opens own drafts and what is public, not the drafts of others', () => {
  const author = { id: 'a', email: '', name: '', role: 'author' } as const;
  const draftOf = (createdById: string) =>
    ({
      state: 'unpublished',
      version: 1,
      working: { id: 'e', state: 'draft', createdById, substanceById: createdById },
    }) as const;

  expect(mayOpen(author, draftOf('a'))).toBe(true);
  expect(mayOpen(author, draftOf('b'))).toBe(false);
  expect(mayOpen({ ...author, role: 'editor' }, draftOf('b'))).toBe(true);
  expect(mayOpen(author, { state: 'published', version: 1, working: null })).toBe(true);
});
