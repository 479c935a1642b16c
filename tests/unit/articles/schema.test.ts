import { expect, test } from 'vitest';
import { newArticleSchema, savedArticleSchema, withdrawalSchema } from '@/lib/articles/schema';

const id = '0189aaaa-0000-7000-8000-000000000000';

function problemsOf(result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) {
  return result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

test('a draft needs a title and nothing else', () => {
  const parsed = newArticleSchema.parse({ title: '  Приём   граждан ', body: '' });
  expect(parsed).toMatchObject({
    slug: 'priyom-grazhdan',
    slugIsGiven: false,
    text: { title: 'Приём граждан', lead: '', actionCard: null, categoryId: null, tags: [] },
  });
});

test('every wrong field is told at once', () => {
  const result = newArticleSchema.safeParse({
    title: '',
    slug: 'Приём граждан',
    lead: 'л'.repeat(1001),
    body: '',
    categoryId: 'first',
    cardDeadline: '31.12.2026',
  });
  expect(problemsOf(result)).toEqual([
    'title: missing',
    'slug: badSlug',
    'lead: tooLong',
    'categoryId: unknownChoice',
    'cardDeadline: notADay',
  ]);
});

test('the body arrives clean', () => {
  const { text } = newArticleSchema.parse({ title: 'Т', body: '<p onclick="x">а<script>1</script></p>' });
  expect(text.body).toBe('<p>а</p>');
});

test('tags are parted by commas, each once', () => {
  expect(
    newArticleSchema.parse({ title: 'Т', body: '', tags: ' пенсия, ,выплаты,пенсия ' }).text.tags,
  ).toEqual(['пенсия', 'выплаты']);
});

test('control characters never reach the database', () => {
  const { text } = newArticleSchema.parse({
    title: 'При\u0000ём',
    body: '',
    plainSummary: 'раз\r\n\u0007два',
  });
  expect(text.title).toBe('При ём');
  expect(text.plainSummary).toBe('раз\nдва');
});

test('an action card is kept when any of its fields is filled', () => {
  const { text } = newArticleSchema.parse({
    title: 'Т',
    body: '',
    cardDeadline: '2026-12-31',
    cardDocuments: 'паспорт\n\nсправка',
  });
  expect(text.actionCard).toMatchObject({
    deadline: '2026-12-31',
    documents: ['паспорт', 'справка'],
    phone: '',
  });
});

test('a write to an existing article names the version it saw', () => {
  expect(savedArticleSchema.safeParse({ articleId: id, title: 'Т', body: '' }).success).toBe(false);
  expect(savedArticleSchema.parse({ articleId: id, version: '7', title: 'Т', body: '' }).version).toBe(7);
});

test('withdrawing asks for a reason', () => {
  expect(problemsOf(withdrawalSchema.safeParse({ articleId: id, version: '1', reason: ' ' }))).toEqual([
    'reason: missing',
  ]);
});
