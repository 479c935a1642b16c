import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFactTicks } from '@/lib/articles/check.queries';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import type { FactKey } from '@/lib/articles/fact-key.rules';
import { tickFacts } from '@/lib/articles/facts.commands';
import { publishArticle } from '@/lib/articles/publishing.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aCategory, anArticle, aPicture, aSource, aTag } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { toldWithNote, unchecked } from '@/tests/support/decisions';
import { somebody } from '@/tests/support/people';
import { aSubscriber, told } from '@/tests/support/subscribers';

withEmptyDatabase();

const now = new Date('2026-11-26T09:00:00Z');
const sum: FactKey = { kind: 'sum', value: '12500 руб' };
const day: FactKey = { kind: 'date', value: '2026-12-09' };

let writer: Person;
let second: Person;
let text: ArticleText;

beforeAll(() => aConsent('subscription'));

beforeEach(async () => {
  writer = await somebody('editor');
  second = await somebody('editor');
  text = {
    ...{ title: 'Выплата', lead: 'Выплата — 12 500 рублей.', plainSummary: '', actionCard: null },
    body: '<p>Заявление принимают до 9 декабря 2026 года.</p>',
    ...{ categoryId: (await aCategory()).id, sourceId: (await aSource()).id, photoId: null },
    ...{ tags: [], changeNote: '' },
  };
});

describe('a second editor', () => {
  test('ticks several facts at once, and the version stays for whoever writes', async () => {
    const draft = await aDraft();
    const answer = await tickFacts(second, { ...draft, facts: [sum, day], ticked: [] }, now);
    expect(answer).toEqual({ ok: true, value: { left: 0 } });
    expect(await ticks(draft)).toEqual([
      { ...day, personId: second.id, personName: second.name },
      { ...sum, personId: second.id, personName: second.name },
    ]);
    expect(await database().article.findUnique({ where: { id: draft.articleId } })).toMatchObject({
      version: draft.version,
    });
  });

  test('takes a tick back, and leaves those of others alone', async () => {
    const draft = await aDraft();
    const third = await somebody('administrator');
    await tickFacts(third, { ...draft, facts: [day], ticked: [] }, now);
    await tickFacts(second, { ...draft, facts: [sum], ticked: [] }, now);
    const answer = await tickFacts(second, { ...draft, facts: [], ticked: [sum] }, now);
    expect(answer).toEqual({ ok: true, value: { left: 1 } });
    expect(await ticks(draft)).toMatchObject([{ ...day, personId: third.id }]);
  });

  test('who ticks what is ticked already does not become the one who compared it', async () => {
    const draft = await aDraft();
    const third = await somebody('administrator');
    await tickFacts(third, { ...draft, facts: [day], ticked: [] }, now);
    await tickFacts(second, { ...draft, facts: [day], ticked: [] }, now);
    expect(await ticks(draft)).toMatchObject([{ personId: third.id }]);
  });

  test('ticks nothing that the text does not say', async () => {
    const draft = await aDraft();
    await tickFacts(second, { ...draft, facts: [{ kind: 'sum', value: '1 руб' }], ticked: [] }, now);
    expect(await ticks(draft)).toEqual([]);
    expect(await entries(draft)).toEqual([]);
  });

  test('is named in the log of changes', async () => {
    const draft = await aDraft();
    await tickFacts(second, { ...draft, facts: [day], ticked: [] }, now);
    expect(await entries(draft)).toMatchObject([
      {
        personId: second.id,
        after: { edition: 1, ticked: ['9\u00a0декабря\u00a02026\u00a0года'], unticked: [] },
      },
    ]);
  });

  test.each([1, 20])('of %i at once none ticks a fact twice', async (count) => {
    const draft = await aDraft();
    const answers = await Promise.all(
      Array.from({ length: count }, () => tickFacts(second, { ...draft, facts: [sum], ticked: [] }, now)),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await ticks(draft)).toHaveLength(1);
  });
});

describe('nobody ticks', () => {
  test('what they wrote themselves', async () => {
    const draft = await aDraft();
    expect(await tickFacts(writer, { ...draft, facts: [sum], ticked: [] }, now)).toEqual({
      ok: false,
      problems: [{ key: 'ownFacts' }],
    });
  });

  test('as an author', async () => {
    const author = await somebody('author');
    const draft = await written(createArticle(author, { slug: randomUUID(), slugIsGiven: true, text }, now));
    expect(await tickFacts(author, { ...draft, facts: [sum], ticked: [] }, now)).toMatchObject({ ok: false });
    const other = await somebody('author');
    expect(await tickFacts(other, { ...draft, facts: [sum], ticked: [] }, now)).toMatchObject({ ok: false });
  });

  test('a text that was changed meanwhile', async () => {
    const draft = await aDraft();
    await saved(draft, { lead: 'Выплата — 13 000 рублей.' });
    expect(await tickFacts(second, { ...draft, facts: [sum], ticked: [] }, now)).toMatchObject({
      ok: false,
      problems: [{ key: 'conflict' }],
    });
  });

  test('a text that readers have', async () => {
    const live = await written(publishArticle(writer, { ...(await aDraft()), ...unchecked }, now));
    expect(await tickFacts(second, { ...live, facts: [sum], ticked: [] }, now)).toEqual({
      ok: false,
      problems: [{ key: 'noWorkingEdition' }],
    });
  });
});

describe('a new edition', () => {
  test('begins with what was compared in the one before', async () => {
    const begun = await written(beginEdition(writer, await publishedAndTicked(), now));
    expect(await ticks(begun, 2)).toMatchObject([{ ...sum, personId: second.id }]);
  });

  test('that changes a compared fact is told to subscribers who know the article', async () => {
    expect(await lettersAfter({ lead: 'Выплата — 13 000 рублей.', changeNote: 'Исправлена сумма' })).toBe(1);
  });

  test('that changes other words is not', async () => {
    expect(await lettersAfter({ title: 'Новая выплата', changeNote: 'Исправлена опечатка' })).toBe(0);
  });

  test('that says nothing of a change is not', async () => {
    expect(await lettersAfter({ lead: 'Выплата — 13 000 рублей.', changeNote: '' })).toBe(0);
  });
});

describe('publication is refused', () => {
  test.each([
    ['with an address that never was', '/news/nikogda-ne-bylo'],
    ['with a link to a place in the text', '#glava'],
    ['with a category that is not', '/category/net-takoy'],
    ['with a file that is not', `/media/${randomUUID()}/prikaz.pdf`],
    ['with a page of the desk', '/editor'],
    ['with its own name and a wrong address', 'http://localhost:3000/net'],
  ])('%s', async (_what, href) => {
    expect(await publishing(href)).toMatchObject({
      ok: false,
      problems: [{ key: 'blocked', blocker: { key: 'linkDead' } }],
    });
  });

  test('with a link to an article that readers do not have', async () => {
    const withdrawn = await anArticle({
      ...{ state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Ошибка.' },
    });
    const draft = await anArticle({ state: 'unpublished' });
    for (const { slug } of [withdrawn, draft])
      expect(await publishing(`/news/${slug}`)).toMatchObject({ ok: false });
  });

  test.each([
    ['hidden because its consent ended', { alt: 'Зал', hiddenAt: now }, 'pictureHidden'],
    ['without words', { alt: '' }, 'pictureWithoutWords'],
  ])('with a picture that is %s, above the text or in it', async (_what, picture, key) => {
    const { id } = await aPicture(picture);
    const refusal = { ok: false, problems: [{ key: 'blocked', blocker: { key } }] };
    const inText = `<p>Зал.</p><figure><img src="/media/${id}/480.jpg" alt=""></figure>`;
    expect(await publishingText({ photoId: id })).toMatchObject(refusal);
    expect(await publishingText({ photoId: null, body: inText })).toMatchObject(refusal);
  });

  test('not with links that lead somewhere', async () => {
    const { id, slug } = await anArticle();
    const former = `prezhniy-${randomUUID()}`;
    await database().oldSlug.create({ data: { slug: former, articleId: id } });
    const [category, source, tag, file] = [
      await aCategory(),
      await aSource(),
      await aTag(),
      await aPicture(),
    ];
    const hrefs = [
      ...['/', '/news', '/news/page/2', '/archive/2026/11', '/search?q=выплата', '/feedback'],
      ...[`/news/${slug}`, `/news/${slug}/comment`, `/news/${slug}#comments`, `/news/${former}`],
      ...[`/category/${category.slug}`, `/source/${source.slug}`, `/tag/${tag.slug}/page/2`],
      ...[`/media/${file.id}/prikaz.pdf`, 'https://example.ru/', 'tel:+78000001010', 'mailto:a@example.ru'],
    ];
    for (const href of hrefs) expect([href, (await publishing(href)).ok]).toEqual([href, true]);
  });
});

function publishing(href: string) {
  return publishingText({ body: `<p><a href="${href}">Порядок выплаты</a></p>` });
}

async function publishingText(given: Partial<ArticleText>) {
  text = { ...text, ...given };
  return publishArticle(writer, { ...(await aDraft()), ...unchecked }, now);
}

type Seen = { articleId: string; version: number };

function aDraft(): Promise<Seen> {
  return written(createArticle(writer, { slug: `v-${randomUUID()}`, slugIsGiven: true, text }, now));
}

async function saved(seen: Seen, given: Partial<ArticleText>): Promise<Seen> {
  const { slug } = await database().article.findUniqueOrThrow({ where: { id: seen.articleId } });
  return written(saveArticle(writer, { ...seen, slug, text: { ...text, ...given } }, now));
}

async function publishedAndTicked(): Promise<Seen> {
  const draft = await aDraft();
  await tickFacts(second, { ...draft, facts: [sum], ticked: [] }, now);
  return written(publishArticle(writer, { ...draft, ...unchecked }, now));
}

/** Letters of correction once an edition with these changes is published. */
async function lettersAfter(given: Partial<ArticleText>): Promise<number> {
  const live = await publishedAndTicked();
  const subscriber = await aSubscriber();
  await told(subscriber.id, live.articleId);
  const begun = await written(beginEdition(writer, live, now));
  const decision = given.changeNote ? toldWithNote : unchecked;
  await written(publishArticle(writer, { ...(await saved(begun, given)), ...decision }, now));
  return database().letter.count({ where: { kind: 'correction', subscriberId: subscriber.id } });
}

async function ticks({ articleId }: Seen, number = 1) {
  const ticks = await findFactTicks({ id: articleId, edition: { number } });
  return ticks.sort((one, other) => (one.kind < other.kind ? -1 : 1));
}

function entries({ articleId }: Seen) {
  return database().auditEntry.findMany({ where: { subjectId: articleId, action: 'article.tick-facts' } });
}

async function written<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problems: readonly unknown[] }>,
) {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}
