import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commandLine, recordAudit } from '@/lib/db/audit';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { aCategory, anArticle, aPerson, aPicture } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const nine = { publishAt: new Date('2026-11-28T06:00:00Z'), scheduledFrom: 'draft' };
const onSchedule = { ...nine, state: 'scheduled' };

/** What the database refuses whoever asks: the last guard behind the rules. */
describe('the database refuses', () => {
  test.each([
    ['an unknown role', () => aPerson({ role: 'director' }), 'Person_role'],
    ['an unknown state of an article', () => anArticle({ state: 'hidden' }), 'Article_state'],
    ['an unknown state of an edition', () => change({ state: 'lost' }), 'Edition_state'],
    ['an address with capitals', () => anArticle({ slug: 'Novosti' }), 'Article_slug'],
    ['an address that ends in a hyphen', () => aCategory({ slug: 'novosti-' }), 'Category_slug'],
    ['an address of 121 characters', () => anArticle({ slug: 'a'.repeat(121) }), 'Article_slug'],
    ['an edition without a title', () => change({ title: '' }), 'Edition_lengths'],
    ['a title of 251 characters', () => change({ title: 'я'.repeat(251) }), 'Edition_lengths'],
    ['a version below one', () => anArticle({ version: 0 }), 'Article_version'],
    [
      'a scheduled edition without its time',
      () => changeDraft({ state: 'scheduled' }),
      'Edition_scheduled_has_time',
    ],
    ['a time of an edition off the schedule', () => changeDraft(nine), 'Edition_scheduled_has_time'],
    [
      'a plan to the second',
      () => changeDraft({ ...onSchedule, publishAt: new Date('2026-11-28T06:00:01Z') }),
      'Edition_scheduled_has_time',
    ],
    [
      'an edition scheduled from nowhere',
      () => changeDraft({ ...onSchedule, scheduledFrom: 'published' }),
      'Edition_scheduled_from',
    ],
    ['a planned withdrawal without words', () => withdrawalOf('published', ''), 'Article_withdrawal_plan'],
    [
      'a planned withdrawal of what readers do not have',
      () => withdrawalOf('unpublished', 'Приём окончен.'),
      'Article_withdrawal_plan',
    ],
    ['a published edition without a lead', () => change({ lead: '' }), 'Edition_published_is_whole'],
    [
      'a published edition without a category',
      () => change({ categoryId: null }),
      'Edition_published_is_whole',
    ],
    ['a published article without a live edition', publishedWithoutEdition, 'Article_published_has_live'],
    ['a withdrawn article without a reason', withdrawnWithoutReason, 'Article_withdrawn_has_reason'],
    ['a picture without sizes', () => aPicture({ widths: [] }), 'Media_lengths'],
    ['a checkpoint without a reason that is known', () => keep({ reason: 'bored' }), 'Checkpoint_reason'],
    ['a checkpoint whose text is none', () => keep({ text: [] }), 'Checkpoint_text'],
    ['a checkpoint with a strange address', () => keep({ slug: 'не адрес' }), 'Checkpoint_slug'],
    ['somebody seen before they came', seenTooEarly, 'Presence_seen_once_open'],
    ['a tick of an unknown kind of fact', () => tick({ kind: 'colour' }), 'FactTick_kind'],
    ['a tick of nothing', () => tick({ value: '' }), 'FactTick_value'],
    ['a tick of 201 characters', () => tick({ value: '1'.repeat(201) }), 'FactTick_value'],
    ['an article related to itself', pinnedToItself, 'RelatedPin_not_itself'],
    ['an unknown kind of link to the desk', () => aLink({ kind: 'guest' }), 'AccessLink_kind'],
    ['a link that ends before it begins', () => aLink({ expiresAt: new Date(0) }), 'AccessLink_moments'],
    ['a recovery code that is no hash', aBareRecoveryCode, 'RecoveryCode_hash'],
    ['a time step below zero', aNegativeStep, 'SecondFactor_step'],
  ])('%s', async (_what, write, constraint) => {
    await expect(write()).rejects.toThrow(constraint);
  });

  test('a second live edition of one article', async () => {
    const { id, edition } = await anArticle();
    const second = { ...edition, id: randomUUID(), articleId: id, number: 2 };
    await expect(copyEdition(second)).rejects.toThrow(/Unique constraint/);
  });

  test('a second working edition of one article', async () => {
    const { edition } = await anArticle({ state: 'unpublished' });
    await expect(copyEdition({ ...edition, id: randomUUID(), number: 2, state: 'returned' })).rejects.toThrow(
      /Unique constraint/,
    );
  });

  test('a text on review that nobody submitted', async () => {
    await expect(anArticle({ state: 'unpublished', edition: { state: 'review' } })).rejects.toThrow(
      /Edition_review_is_submitted/,
    );
  });

  test('a removed article without a reason', async () => {
    const { id } = await anArticle();
    await expect(database().article.update({ where: { id }, data: { state: 'removed' } })).rejects.toThrow(
      /Article_removed_has_reason/,
    );
  });

  test('two people whose addresses differ in letter case alone', async () => {
    await aPerson({ email: 'polyakova@portal.test' });
    await expect(aPerson({ email: 'Polyakova@Portal.test' })).rejects.toThrow(/Unique constraint/);
  });

  test('to lose a category that has articles', async () => {
    const category = await aCategory();
    await anArticle({ edition: { categoryId: category.id } });
    await expect(database().category.delete({ where: { id: category.id } })).rejects.toThrow(
      /[Ff]oreign key/,
    );
  });

  test.each([
    ['changes', () => database().auditEntry.updateMany({ data: { personName: 'Никто' } })],
    ['removes', () => database().auditEntry.deleteMany()],
    ['empties', () => database().$executeRaw`TRUNCATE "AuditEntry"`],
  ])('whoever %s the audit log', async (_how, write) => {
    const subject = { type: 'portal', id: '1' } as const;
    await inTransaction((transaction) =>
      recordAudit(transaction, { at: new Date(), by: commandLine, action: 'portal.seed', subject }),
    );
    await expect(write()).rejects.toThrow('the audit log is append only');
  });
});

test('an article may have a live and a working edition at once', async () => {
  const { edition } = await anArticle();
  await copyEdition({ ...edition, id: randomUUID(), number: 2, state: 'draft', publishedAt: null });
  expect(await database().edition.count({ where: { articleId: edition.articleId } })).toBe(2);
});

test('search finds word forms, and е where ё is written', async () => {
  const { edition } = await anArticle({ edition: { title: 'Тёплые квартиры для ветеранов' } });
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Edition" WHERE "searchVector" @@ plainto_tsquery('russian', 'теплая квартира ветерану')`;
  expect(found).toEqual([{ id: edition.id }]);
});

type EditionRow = Awaited<ReturnType<typeof anArticle>>['edition'];

async function change(data: Partial<Pick<EditionRow, 'state' | 'title' | 'lead' | 'categoryId'>>) {
  const { edition } = await anArticle();
  return database().edition.update({ where: { id: edition.id }, data });
}

async function changeDraft(data: Partial<Pick<EditionRow, 'state' | 'publishAt' | 'scheduledFrom'>>) {
  const { edition } = await anArticle({ state: 'unpublished' });
  return database().edition.update({ where: { id: edition.id }, data });
}

async function publishedWithoutEdition() {
  const { id } = await anArticle({ state: 'unpublished' });
  return database().article.update({ where: { id }, data: { state: 'published', publishedAt: new Date() } });
}

async function withdrawnWithoutReason() {
  const { id } = await anArticle();
  const withdrawn = { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: '  ' };
  return database().article.update({ where: { id }, data: withdrawn });
}

async function keep(given: { reason?: string; text?: string[]; slug?: string }) {
  const { edition } = await anArticle();
  const origin = { editionId: edition.id, personId: edition.createdById, createdAt: new Date() };
  return database().checkpoint.create({
    data: { text: {}, slug: 'priyom', reason: 'saved', ...origin, ...given },
  });
}

async function seenTooEarly() {
  const { id: articleId, edition } = await anArticle();
  const times = { openedAt: new Date(60_000), seenAt: new Date(0) };
  return database().presence.create({ data: { articleId, personId: edition.createdById, ...times } });
}

async function pinnedToItself() {
  const { id } = await anArticle();
  return database().relatedPin.create({ data: { articleId: id, relatedId: id, position: 1 } });
}

/** All columns of an edition but the JSON one, whose reading and writing types differ. */
function copyEdition({ actionCard: _card, ...row }: EditionRow) {
  return database().edition.create({ data: row });
}

function withdrawalOf(state: string, withdrawAtReason: string) {
  return anArticle({ state, withdrawAt: nine.publishAt, withdrawAtReason });
}

async function tick(given: { kind?: string; value?: string }) {
  const { edition } = await anArticle();
  const { id: personId } = await aPerson();
  const data = { editionId: edition.id, kind: 'sum', value: '1 руб', personId, at: new Date(), ...given };
  return database().factTick.create({ data });
}

async function aLink(given: { kind?: string; expiresAt?: Date }) {
  const { id: personId } = await aPerson();
  const createdAt = new Date('2026-11-26T09:00:00Z');
  const expiresAt = new Date('2026-12-03T09:00:00Z');
  const data = { id: randomUUID(), personId, kind: 'reset', createdAt, expiresAt, ...given };
  return database().accessLink.create({ data });
}

async function aBareRecoveryCode() {
  const { id: personId } = await aPerson();
  return database().recoveryCode.create({ data: { personId, codeHash: 'k7mpx-2wq9d' } });
}

async function aNegativeStep() {
  const { id: personId } = await aPerson();
  return database().secondFactor.create({ data: { personId, secret: 'sealed', lastStep: -1 } });
}
