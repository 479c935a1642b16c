import { addMinutes, subMinutes } from 'date-fns';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishDue, withdrawDue } from '@/lib/articles/due.commands';
import { countPlans } from '@/lib/articles/plan-counts.queries';
import { listOverdue } from '@/lib/articles/schedule.queries';
import { database } from '@/lib/db/client';
import { announcedDuring } from '@/tests/support/announcements';
import { anArticle, aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { cutOffWhoWaits, untilSomebodyWaits } from '@/tests/support/locks';
import { actionsOn, aScheduledArticle } from '@/tests/support/schedule';

withEmptyDatabase();

const publishAt = new Date('2026-11-28T06:00:00Z');
const inTime = new Date('2026-11-28T06:00:07Z');

beforeEach(async () => {
  await database().edition.updateMany({
    where: { state: 'scheduled' },
    data: { state: 'draft', publishAt: null, scheduledFrom: null, publishProblem: null },
  });
  await database().article.updateMany({ data: { withdrawAt: null, withdrawAtReason: null } });
});

describe('publishing on time', () => {
  test('nothing goes out before its minute', async () => {
    const { id } = await aScheduledArticle({ publishAt });
    expect(await publishDue(new Date(publishAt.getTime() - 1))).toMatchObject({ published: 0 });
    expect(await articleOf(id)).toMatchObject({ state: 'unpublished' });
  });

  test('at its minute a text is live as of that minute, readers hear of it and the log names the schedule', async () => {
    const { id, slug } = await aScheduledArticle({ publishAt });
    const heard = await announcedDuring(() => publishDue(inTime));
    expect(await articleOf(id)).toMatchObject({
      state: 'published',
      publishedAt: publishAt,
      changedAt: null,
    });
    expect(await database().edition.findFirst({ where: { articleId: id } })).toMatchObject({
      ...{ state: 'published', publishedAt: publishAt, publishAt: null, scheduledFrom: null },
    });
    expect(heard.flat()).toContain(`/news/${slug}`);
    expect(await database().auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({
      ...{ action: 'article.publish', personId: null, personName: 'По расписанию', at: inTime },
    });
  });

  test('what was missed by a minute and more goes out as of the true moment', async () => {
    const { id } = await aScheduledArticle({ publishAt });
    const afterAStop = addMinutes(publishAt, 90);
    await publishDue(afterAStop);
    expect(await articleOf(id)).toMatchObject({ state: 'published', publishedAt: afterAStop });
  });

  test('a new edition with a new address takes the place of the old one, which leads to it', async () => {
    const { id, slug } = await anArticle({ publishedAt: subMinutes(publishAt, 500) });
    const { edition } = await aScheduledArticle({ publishAt });
    await database().edition.update({ where: { id: edition.id }, data: { articleId: id, number: 2 } });
    await database().article.update({ where: { id }, data: { nextSlug: `novyy-${slug}` } });
    await publishDue(inTime);
    expect(await articleOf(id)).toMatchObject({
      ...{ slug: `novyy-${slug}`, nextSlug: null, liveEditionId: edition.id, changedAt: publishAt },
      publishedAt: subMinutes(publishAt, 500),
    });
    expect(await database().oldSlug.findUnique({ where: { slug } })).toMatchObject({ articleId: id });
  });

  test('one that cannot go out stays with its reason and keeps no other waiting', async () => {
    const incomplete = await aScheduledArticle({ publishAt: subMinutes(publishAt, 1), lead: '' });
    const whole = await aScheduledArticle({ publishAt });
    expect(await publishDue(inTime)).toEqual({ published: 1, refusedToPublish: 1, failedToPublish: 0 });
    expect(await articleOf(whole.id)).toMatchObject({ state: 'published' });
    expect(await articleOf(incomplete.id)).toMatchObject({ state: 'unpublished' });
    expect(await editionOf(incomplete.id)).toMatchObject({
      ...{ state: 'scheduled', publishProblem: 'missing lead' },
    });
    // The same reason a minute later is no news.
    expect(await publishDue(addMinutes(inTime, 1))).toMatchObject({ refusedToPublish: 0 });
  });

  test('one that breaks off is noted as well, and the others go out', async () => {
    const broken = await aScheduledArticle({ publishAt: subMinutes(publishAt, 1) });
    await refuseToPublish(broken.id);
    const whole = await aScheduledArticle({ publishAt });
    expect(await publishDue(inTime)).toEqual({ published: 1, refusedToPublish: 0, failedToPublish: 1 });
    expect(await articleOf(whole.id)).toMatchObject({ state: 'published' });
    expect(await editionOf(broken.id)).toMatchObject({ state: 'scheduled', publishProblem: 'failed' });
    await refuseToPublish(null);
    expect(await publishDue(inTime)).toMatchObject({ published: 1 });
  });
});

describe('what is overdue', () => {
  test('is listed with its reason, two minutes after its time, and counted', async () => {
    const { id } = await aScheduledArticle({ publishAt, title: 'Без абзаца', lead: '' });
    await publishDue(inTime);
    const twoMinutes = addMinutes(publishAt, 2);
    expect(await listOverdue(await anEditor(), twoMinutes)).toEqual([]);
    const now = addMinutes(publishAt, 3);
    expect(await listOverdue(await anEditor(), now)).toEqual([
      {
        ...{ kind: 'publication', articleId: id, version: 1, title: 'Без абзаца' },
        ...{ at: publishAt, problem: 'missing lead' },
      },
    ]);
    expect(await countPlans(now)).toEqual({ scheduled: 1, overduePublications: 1, overdueWithdrawals: 0 });
  });

  test('is no business of an author who did not begin it', async () => {
    await aScheduledArticle({ publishAt });
    const author = { ...(await anEditor()), role: 'author' } as const;
    expect(await listOverdue(author, addMinutes(publishAt, 3))).toEqual([]);
  });

  test('a withdrawal counts as well', async () => {
    const { id } = await anArticle({ withdrawAt: publishAt, withdrawAtReason: 'Приём окончен.' });
    const now = addMinutes(publishAt, 3);
    expect(await listOverdue(await anEditor(), now)).toMatchObject([{ kind: 'withdrawal', articleId: id }]);
    expect(await countPlans(now)).toMatchObject({ overdueWithdrawals: 1 });
  });
});

describe('exactly once', () => {
  test('fifty articles and four runs at the same time: each goes out once', async () => {
    const articles = await Promise.all(Array.from({ length: 50 }, () => aScheduledArticle({ publishAt })));
    const runs = await Promise.all([1, 2, 3, 4].map(() => publishDue(inTime)));
    expect(runs.reduce((sum, { published }) => sum + published, 0)).toBe(50);
    const logged = await Promise.all(articles.map(({ id }) => actionsOn(id)));
    expect(logged).toEqual(articles.map(() => ['article.publish']));
    const versions = await database().article.findMany({
      where: { id: { in: articles.map(({ id }) => id) } },
      select: { version: true, state: true },
    });
    expect(versions).toEqual(articles.map(() => ({ version: 2, state: 'published' })));
  });

  test('cut off in the middle it has not happened, and happens at the next run', async () => {
    const { id } = await aScheduledArticle({ publishAt });
    const cutOff = await cutOffWhilePublishing(() => publishDue(inTime));
    expect(cutOff).toMatchObject({ published: 0, failedToPublish: 1 });
    expect(await articleOf(id)).toMatchObject({ state: 'unpublished', version: 1 });
    expect(await publishDue(inTime)).toMatchObject({ published: 1 });
    expect(await publishDue(inTime)).toMatchObject({ published: 0 });
    expect(await actionsOn(id)).toEqual(['article.publish']);
  });

  test('an article that an editor has under lock is waited for', async () => {
    const { id } = await aScheduledArticle({ publishAt });
    let publishing: Promise<unknown> = Promise.resolve();
    await database().$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${id}::uuid FOR UPDATE`;
      publishing = publishDue(inTime);
      await untilSomebodyWaits();
    });
    expect(await publishing).toMatchObject({ published: 1 });
  });
});

describe('withdrawing on time', () => {
  const plan = { withdrawAt: publishAt, withdrawAtReason: 'Приём окончен.' };

  test('an article leaves readers at its minute, once, with its words', async () => {
    const { id, slug } = await anArticle(plan);
    expect(await withdrawDue(new Date(publishAt.getTime() - 1))).toEqual({
      withdrawn: 0,
      failedToWithdraw: 0,
    });
    const heard = await announcedDuring(async () => {
      const runs = await Promise.all([withdrawDue(inTime), withdrawDue(inTime)]);
      expect(runs.reduce((sum, { withdrawn }) => sum + withdrawn, 0)).toBe(1);
    });
    expect(await articleOf(id)).toMatchObject({
      ...{ state: 'withdrawn', withdrawnAt: inTime, withdrawnReason: 'Приём окончен.' },
      ...{ withdrawAt: null, withdrawAtReason: null },
    });
    expect(heard.flat()).toContain(`/news/${slug}`);
    expect(await actionsOn(id)).toEqual(['article.withdraw']);
  });
});

async function anEditor() {
  const { id, name, email } = await aPerson();
  return { id, name, email, role: 'editor' } as const;
}

function articleOf(id: string) {
  return database().article.findUniqueOrThrow({ where: { id } });
}

function editionOf(articleId: string) {
  return database().edition.findFirstOrThrow({ where: { articleId } });
}

/** From now on the database breaks off every write to the article; `null` ends that. */
async function refuseToPublish(articleId: string | null): Promise<void> {
  await database().$executeRaw`ALTER TABLE "Article" DROP CONSTRAINT IF EXISTS "Article_test"`;
  if (articleId === null) return;
  await database().$executeRawUnsafe(
    `ALTER TABLE "Article" ADD CONSTRAINT "Article_test" CHECK (id <> '${articleId}' OR state <> 'published')`,
  );
}

/** While `work` waits for the log of changes, its last step, its connection is cut: as when the process is killed. */
async function cutOffWhilePublishing<Value>(work: () => Promise<Value>): Promise<Value> {
  let working: Promise<Value> | undefined;
  await database().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE "AuditEntry" IN SHARE MODE`;
    working = work();
    await untilSomebodyWaits();
    await cutOffWhoWaits();
  });
  if (!working) throw new Error('the work has not begun');
  return working;
}
