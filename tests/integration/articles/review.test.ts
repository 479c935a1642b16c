import { beforeEach, describe, expect, test } from 'vitest';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { approveEdition, publishArticle, removeArticle } from '@/lib/articles/publishing.commands';
import { remarkOn, settleRemark } from '@/lib/articles/remarks.commands';
import { listRemarks } from '@/lib/articles/remarks.queries';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import { discardEdition, returnWithRemark, submitForReview, takeBack } from '@/lib/articles/review.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aCategory, aSource } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { toldWithNote, unchecked } from '@/tests/support/decisions';
import { somebody } from '@/tests/support/people';
import { aText } from '@/tests/support/texts';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-23T09:00:00Z');
const checked = { uncheckedReason: null, isSmallChange: false };

let author: Person;
let editor: Person;
let colleague: Person;
let text: ArticleText;

beforeEach(async () => {
  author = await somebody('author');
  editor = await somebody('editor');
  colleague = await somebody('editor');
  text = aText({ categoryId: (await aCategory()).id, sourceId: (await aSource()).id });
});

describe('from writing to publication', () => {
  test('written, submitted, returned with a remark, mended, submitted, published by another', async () => {
    const draft = await aDraft();
    const submitted = await accepted(submitForReview(author, draft, now));
    expect(await stateOf(draft.articleId)).toBe('review');
    const returned = await accepted(
      returnWithRemark(editor, { ...submitted, remark: 'Укажите телефон.' }, now),
    );
    expect(await stateOf(draft.articleId)).toBe('returned');
    const mended = await save(author, returned, { ...text, lead: 'Телефон приёмной — 122.' });
    const again = await accepted(submitForReview(author, mended, later));
    await accepted(publishArticle(editor, { ...again, ...checked }, later));

    expect(await database().article.findUniqueOrThrow({ where: { id: draft.articleId } })).toMatchObject({
      state: 'published',
      publishedAt: later,
    });
    expect(await listRemarks(draft.articleId)).toMatchObject([
      { text: 'Укажите телефон.', isReturn: true, by: editor.name, edition: 1, settled: null },
    ]);
    expect(await actionsOn(draft.articleId)).toEqual([
      ...['article.create', 'article.submit', 'article.return'],
      ...['article.save', 'article.submit', 'article.publish'],
    ]);
  });

  test('what is missing is told before a colleague spends time on it', async () => {
    text = { ...text, lead: '', sourceId: null };
    const draft = await aDraft();
    expect(await submitForReview(author, draft, now)).toEqual({
      ok: false,
      problems: [
        { key: 'missing', field: 'lead' },
        { key: 'missing', field: 'sourceId' },
      ],
    });
    expect(await stateOf(draft.articleId)).toBe('draft');
  });

  test('a submitted text can be taken back, by its author or an editor', async () => {
    const submitted = await accepted(submitForReview(author, await aDraft(), now));
    expect(await takeBack(await somebody('author'), submitted, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    await accepted(takeBack(author, submitted, now));
    expect(await stateOf(submitted.articleId)).toBe('draft');
  });

  test('an editor who changed the words of an author may not publish them alone any more', async () => {
    const submitted = await accepted(submitForReview(author, await aDraft(), now));
    const changed = await save(editor, submitted, { ...text, lead: 'Приём идёт по средам.' });
    expect(await publishArticle(editor, { ...changed, ...checked }, now)).toEqual({
      ok: false,
      problems: [{ key: 'ownText' }],
    });
    await accepted(publishArticle(colleague, { ...changed, ...checked }, now));
  });

  test('setting a tag makes nobody its writer', async () => {
    const submitted = await accepted(submitForReview(author, await aDraft(), now));
    const tagged = await save(editor, submitted, { ...text, tags: ['приём'] });
    await accepted(publishArticle(editor, { ...tagged, ...checked }, now));
  });

  test('of many who submit, return, take back and publish one version exactly one wins', async () => {
    const submitted = await accepted(submitForReview(author, await aDraft(), now));
    const answers = await Promise.all([
      takeBack(author, submitted, now),
      returnWithRemark(editor, { ...submitted, remark: 'Проверьте телефон.' }, now),
      publishArticle(editor, { ...submitted, ...checked }, now),
      publishArticle(colleague, { ...submitted, ...checked }, now),
      discardEdition(colleague, submitted, now),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.flatMap((answer) => (answer.ok ? [] : answer.problems.map(({ key }) => key)));
    expect(lost).toEqual(['conflict', 'conflict', 'conflict', 'conflict']);
    const { articleId } = submitted;
    expect(await database().remark.count({ where: { articleId } })).toBe(answers[1].ok ? 1 : 0);
  });
});

describe('published without a check', () => {
  test('stays listed with its reason until another editor has looked', async () => {
    const live = await publishedUnchecked();
    expect(await approveEdition(editor, live, later)).toMatchObject({ problems: [{ key: 'notAllowed' }] });
    const approved = await accepted(approveEdition(colleague, live, later));
    const edition = await database().edition.findFirstOrThrow({ where: { articleId: live.articleId } });
    expect(edition).toMatchObject({
      uncheckedReason: unchecked.uncheckedReason,
      uncheckedById: editor.id,
      approvedById: colleague.id,
      approvedAt: later,
    });
    expect(await approveEdition(colleague, approved, later)).toMatchObject({
      problems: [{ key: 'nothingToApprove' }],
    });
  });

  test('the database itself takes no approval by the publisher', async () => {
    const { articleId } = await publishedUnchecked();
    const approval = { approvedAt: later, approvedById: editor.id };
    await expect(database().edition.updateMany({ where: { articleId }, data: approval })).rejects.toThrow(
      /Edition_approved_by_another/,
    );
  });
});

describe('a new edition of what readers have', () => {
  test('says what has changed, or that it is small', async () => {
    const begun = await accepted(beginEdition(editor, await publishedUnchecked(), later));
    const submitted = await accepted(submitForReview(editor, begun, later));
    expect(await publishArticle(colleague, { ...submitted, ...checked }, later)).toEqual({
      ok: false,
      problems: [{ key: 'missing', field: 'changeNote' }],
    });
    await accepted(publishArticle(colleague, { ...submitted, ...checked, isSmallChange: true }, later));
    expect(await kindsOf(begun.articleId)).toEqual(['substantial', 'small']);
  });

  test('with a note is a substantial one', async () => {
    const begun = await accepted(beginEdition(editor, await publishedUnchecked(), later));
    const saved = await save(editor, begun, { ...text, changeNote: 'Исправлен телефон.' });
    await accepted(publishArticle(editor, { ...saved, ...toldWithNote }, later));
    expect(await kindsOf(begun.articleId)).toEqual(['substantial', 'substantial']);
  });
});

describe('giving a draft up', () => {
  test('leaves its text in the history, from where it comes back', async () => {
    const discarded = await accepted(discardEdition(author, await aDraft(), now));
    expect(await stateOf(discarded.articleId)).toBe('superseded');
    await accepted(restoreEdition(author, { ...discarded, edition: 1, setAside: undefined }, later));
    const editions = await database().edition.findMany({
      where: { articleId: discarded.articleId },
      select: { number: true, state: true, title: true },
      orderBy: { number: 'asc' },
    });
    expect(editions).toEqual([
      { number: 1, state: 'superseded', title: text.title },
      { number: 2, state: 'draft', title: text.title },
    ]);
  });

  test('of a new edition leaves readers what they had', async () => {
    const begun = await accepted(beginEdition(editor, await publishedUnchecked(), later));
    await accepted(discardEdition(editor, begun, later));
    const article = await database().article.findUniqueOrThrow({
      where: { id: begun.articleId },
      include: { liveEdition: true },
    });
    expect(article).toMatchObject({ state: 'published', liveEdition: { number: 1, state: 'published' } });
  });
});

describe('a draft that was given up', () => {
  test('is for its author and editors alone, and stays its author’s when an editor brings it back', async () => {
    const discarded = await accepted(discardEdition(author, await aDraft(), now));
    const stranger = await somebody('author');
    const lost = { ...discarded, version: 99, slug: 'x', text };
    expect(await saveArticle(stranger, lost, now)).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
    const restored = await accepted(
      restoreEdition(editor, { ...discarded, edition: 1, setAside: undefined }, later),
    );
    await save(author, restored, { ...text, lead: 'Снова пишу.' });
  });

  test('takes the address along that it was to bring', async () => {
    const begun = await accepted(beginEdition(editor, await publishedUnchecked(), later));
    const moved = await accepted(saveArticle(editor, { ...begun, slug: 'drugoj-adres', text }, later));
    await accepted(discardEdition(editor, moved, later));
    const article = await database().article.findUniqueOrThrow({ where: { id: begun.articleId } });
    expect(article.nextSlug).toBeNull();
  });

  test('that may not be submitted is not kept as submitted', async () => {
    text = { ...text, lead: '' };
    const draft = await aDraft();
    await submitForReview(author, draft, now);
    const kept = { reason: 'submitted', edition: { articleId: draft.articleId } };
    expect(await database().checkpoint.count({ where: kept })).toBe(0);
  });
});

describe('removing', () => {
  test('takes an article from readers for good, whatever was in work', async () => {
    const begun = await accepted(beginEdition(editor, await publishedUnchecked(), later));
    const removed = await accepted(removeArticle(editor, { ...begun, reason: 'Чужие данные.' }, later));
    const article = await database().article.findUniqueOrThrow({ where: { id: begun.articleId } });
    expect(article).toMatchObject({ state: 'removed', removedAt: later, removedReason: 'Чужие данные.' });
    expect(await beginEdition(editor, removed, later)).toMatchObject({ ok: false });
    expect(await removeArticle(editor, { ...removed, reason: 'Ещё раз.' }, later)).toMatchObject({
      problems: [{ key: 'notLive' }],
    });
  });

  test('is not for authors, nor for what readers never saw', async () => {
    const live = await publishedUnchecked();
    expect(await removeArticle(author, { ...live, reason: 'Не нужна.' }, later)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    const draft = { ...(await aDraft()), reason: 'Не нужна.' };
    expect(await removeArticle(editor, draft, later)).toMatchObject({ problems: [{ key: 'notLive' }] });
  });
});

describe('remarks', () => {
  test('stand in nobody’s way: whoever is writing saves on', async () => {
    const draft = await aDraft();
    await accepted(remarkOn(editor, { articleId: draft.articleId, words: 'Добавьте адрес.' }, now));
    await save(author, draft, { ...text, lead: 'Приём на Лесной, 1.' });
    const [remark] = await listRemarks(draft.articleId);
    const settled = { articleId: draft.articleId, remarkId: remark?.id ?? '' };
    await accepted(settleRemark(author, settled, later));
    expect(await listRemarks(draft.articleId)).toMatchObject([
      { text: 'Добавьте адрес.', isReturn: false, settled: { by: author.name, at: later } },
    ]);
    expect(await settleRemark(author, settled, later)).toMatchObject({ problems: [{ key: 'noSuchRemark' }] });
  });

  test('are for those who may open the text', async () => {
    const { articleId } = await aDraft();
    const stranger = await somebody('author');
    expect(await remarkOn(stranger, { articleId, words: 'А что это?' }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
  });
});

type Seen = { articleId: string; version: number };

async function accepted<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problems: readonly unknown[] }>,
) {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

function aDraft(): Promise<Seen> {
  return accepted(createArticle(author, { slug: 'priyom-grazhdan', slugIsGiven: false, text }, now));
}

async function publishedUnchecked(): Promise<Seen> {
  return accepted(publishArticle(editor, { ...(await aDraft()), ...unchecked, isSmallChange: false }, now));
}

async function save(person: Person, seen: Seen, changed: ArticleText): Promise<Seen> {
  const { slug } = await database().article.findUniqueOrThrow({ where: { id: seen.articleId } });
  return accepted(saveArticle(person, { ...seen, slug, text: changed }, now));
}

async function stateOf(articleId: string): Promise<string | undefined> {
  const edition = await database().edition.findFirst({ where: { articleId }, orderBy: { number: 'desc' } });
  return edition?.state;
}

async function kindsOf(articleId: string): Promise<string[]> {
  const editions = await database().edition.findMany({ where: { articleId }, orderBy: { number: 'asc' } });
  return editions.map(({ changeKind }) => changeKind);
}

async function actionsOn(subjectId: string): Promise<string[]> {
  const entries = await database().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return entries.map(({ action }) => action);
}
