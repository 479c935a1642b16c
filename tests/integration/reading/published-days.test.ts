import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { listArticles } from '@/lib/articles/lists.queries';
import { PAGE_SIZE } from '@/lib/articles/paging.rules';
import { database } from '@/lib/db/client';
import { requirePortalZone } from '@/lib/db/portal-zone';
import { inTransaction } from '@/lib/db/transaction';
import { lockTags, takeOverTags } from '@/lib/structure/tags.store';
import { aCategory, anArticle, aPerson, aSource, aTag, removal } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { untilSomebodyWaits } from '../../support/locks';

withEmptyDatabase();

const PLACES = 6;
const DAY = 24 * 60 * 60_000;
const withdrawal = { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'Ошибка' };

type World = {
  articles: string[];
  categories: string[];
  sources: string[];
  tags: string[];
  personId: string;
};
let world: World;

beforeAll(async () => {
  const three = [0, 1, 2];
  world = {
    articles: [],
    categories: await Promise.all(three.map(async () => (await aCategory()).id)),
    sources: await Promise.all(three.map(async () => (await aSource()).id)),
    tags: [],
    personId: (await aPerson()).id,
  };
});

beforeEach(async () => {
  await database().article.updateMany({ data: { ...removal, liveEditionId: null } });
  await database().article.deleteMany();
  await database().tag.deleteMany();
  world.tags = await Promise.all([0, 1, 2, 3].map(async () => (await aTag()).id));
  world.articles = await Promise.all(Array.from({ length: PLACES }, async () => (await published(0)).id));
});

test('after any deeds the count of days is what counting the articles gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed(), { minLength: 5, maxLength: 25 }), async (deeds) => {
      for (const { name, place, choice } of deeds) await DEEDS[name](place, choice);

      expect(await counted()).toEqual(await countedAnew());
      expect(await liveTags()).toEqual(await liveTagsAnew());
    }),
    { numRuns: 40 },
  );
});

test('what stands in the tables at once is counted at once', async () => {
  await database().$executeRaw`UPDATE "Article" SET "publishedAt" = "publishedAt" - interval '40 days'`;
  expect(await counted()).toEqual(await countedAnew());

  await database().article.updateMany({ data: removal });
  expect(await counted()).toEqual([]);
});

test('in another zone days are counted as its clocks show them', async () => {
  await database().article.updateMany({ data: { publishedAt: new Date('2026-01-31T22:00:00Z') } });
  expect(await daysOfAll()).toEqual([{ day: '2026-02-01', count: PLACES }]);

  await requirePortalZone(database(), 'Europe/Kaliningrad');
  expect(await daysOfAll()).toEqual([{ day: '2026-02-01', count: PLACES }]);
  await requirePortalZone(database(), 'America/New_York');
  expect(await daysOfAll()).toEqual([{ day: '2026-01-31', count: PLACES }]);

  await requirePortalZone(database(), 'Europe/Moscow');
  expect(await daysOfAll()).toEqual([{ day: '2026-02-01', count: PLACES }]);
});

test('two publications on one day do not wait for each other', async () => {
  const [one = '', other = ''] = world.articles;
  await database().article.updateMany({ data: withdrawal });
  const data = { state: 'published', withdrawnAt: null, withdrawnReason: null };

  await inTransaction(async (first) => {
    await first.article.update({ where: { id: one }, data });
    await inTransaction((second) => second.article.update({ where: { id: other }, data }));
  });

  expect(await counted()).toEqual(await countedAnew());
});

test('a tag that is merged while an article with it is published does not lose the article', async () => {
  const [article = ''] = world.articles;
  const [from = '', into = ''] = world.tags;
  await setTags(article, [from]);
  await database().article.update({ where: { id: article }, data: withdrawal });

  const published = await inTransaction(async (merging) => {
    await lockTags(merging, [from, into]);
    const publishing = inTransaction((other) =>
      other.article.update({
        where: { id: article },
        data: { state: 'published', withdrawnAt: null, withdrawnReason: null },
      }),
    );
    await untilSomebodyWaits();
    await takeOverTags(merging, [from], into);
    return { publishing };
  });
  await published.publishing;

  expect(await liveTags()).toEqual(await liveTagsAnew());
  expect((await listArticles({ of: 'tag', id: into }, 1)).total).toBe(1);
});

test('pages of a list, one after another, have every article once and in order', async () => {
  const [tag = ''] = world.tags;
  const many = await Promise.all(Array.from({ length: 2 * PAGE_SIZE }, (_, number) => published(number % 7)));
  for (const { id } of many) await setTags(id, [tag]);
  const wanted = await database().article.findMany({
    where: { id: { in: many.map(({ id }) => id) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { slug: true },
  });

  const pages = await Promise.all([1, 2].map((page) => listArticles({ of: 'tag', id: tag }, page)));

  expect(pages.flatMap(({ articles }) => articles.map(({ slug }) => slug))).toEqual(
    wanted.map(({ slug }) => slug),
  );
});

function published(daysAgo: number) {
  return anArticle({
    publishedAt: new Date(Date.UTC(2026, 1, 20, 21) - daysAgo * DAY),
    edition: {
      categoryId: world.categories[0] ?? null,
      sourceId: world.sources[0] ?? null,
      createdById: world.personId,
    },
  });
}

/** Each deed is done to the article at `place`; `choice` decides on what. */
type Deed = { name: keyof typeof DEEDS; place: number; choice: number };

function deed(): fc.Arbitrary<Deed> {
  return fc.record({
    name: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
    place: fc.nat(PLACES - 1),
    choice: fc.nat(1000),
  });
}

const DEEDS = {
  withdraw: (place: number) => change(place, withdrawal),
  remove: (place: number) => change(place, removal),
  publish: (place: number) => change(place, { state: 'published' }),
  move: (place: number, choice: number) =>
    change(place, { publishedAt: new Date(Date.UTC(2026, 0, 1) + choice * 60 * 60_000) }),
  recategorise: (place: number, choice: number) =>
    change(place, {
      liveCategoryId: world.categories[choice % 3],
      liveSourceId: choice % 5 === 0 ? null : world.sources[choice % 3],
    }),
  tag: (place: number, choice: number) =>
    setTags(
      world.articles[place] ?? '',
      world.tags.filter((_, index) => (choice >> index) % 2 === 1),
    ),
  republish: (place: number, choice: number) => republish(world.articles[place] ?? '', choice),
  retag: async (_place: number, choice: number) => {
    const [from, into] = [world.tags[choice % 4] ?? '', world.tags[(choice + 1) % 4] ?? ''];
    await database().$executeRaw`
      UPDATE "EditionTag" tagged SET "tagId" = ${into}::uuid WHERE "tagId" = ${from}::uuid AND NOT EXISTS (
        SELECT FROM "EditionTag" other WHERE other."editionId" = tagged."editionId" AND other."tagId" = ${into}::uuid
      )`;
  },
  merge: async (_place: number, choice: number) => {
    const from = world.tags[choice % 4] ?? '';
    const into = world.tags[(choice + 1) % 4] ?? '';
    await inTransaction(async (transaction) => {
      await lockTags(transaction, [from, into]);
      await takeOverTags(transaction, [from], into);
    });
    world.tags[choice % 4] = (await aTag()).id;
  },
  replace: async (place: number, choice: number) => {
    const id = world.articles[place] ?? '';
    await database().article.update({ where: { id }, data: { ...removal, liveEditionId: null } });
    await database().article.delete({ where: { id } });
    world.articles[place] = (await published(choice % 60)).id;
  },
  compact: () => database().$executeRaw`SELECT compact_published_days()`,
  rebuild: (_place: number, choice: number) =>
    requirePortalZone(database(), choice % 2 === 0 ? 'Europe/Moscow' : 'Asia/Kamchatka'),
} satisfies Record<string, (place: number, choice: number) => Promise<unknown>>;

async function change(place: number, data: Record<string, unknown>): Promise<void> {
  await database().article.update({ where: { id: world.articles[place] ?? '' }, data });
}

async function setTags(articleId: string, tagIds: readonly string[]): Promise<void> {
  const { liveEditionId } = await database().article.findUniqueOrThrow({ where: { id: articleId } });
  const editionId = liveEditionId ?? '';
  await database().editionTag.deleteMany({ where: { editionId, tagId: { notIn: [...tagIds] } } });
  const data = tagIds.map((tagId) => ({ editionId, tagId }));
  await database().editionTag.createMany({ data, skipDuplicates: true });
}

/** A new edition with tags of its own becomes the live one, as publishing does it. */
async function republish(articleId: string, choice: number): Promise<void> {
  const live = await database().edition.findFirstOrThrow({ where: { articleId, state: 'published' } });
  const { id: _id, actionCard: _card, ...copied } = live;
  const number = (await database().edition.count({ where: { articleId } })) + 1;
  const tags = { create: world.tags.slice(choice % 4).map((tagId) => ({ tagId })) };
  const { id } = await database().edition.create({ data: { ...copied, number, state: 'draft', tags } });
  await inTransaction(async (transaction) => {
    await transaction.edition.update({ where: { id: live.id }, data: { state: 'superseded' } });
    await transaction.edition.update({ where: { id }, data: { state: 'published' } });
    await transaction.article.update({ where: { id: articleId }, data: { liveEditionId: id } });
  });
}

function counted() {
  return database().$queryRaw`
    SELECT "scopeId"::text AS list, day::text AS day, sum(change)::int AS count FROM "PublishedDay"
    GROUP BY 1, 2 HAVING sum(change) <> 0 ORDER BY 1, 2`;
}

function countedAnew() {
  return database().$queryRaw`
    SELECT list, ("publishedAt" AT TIME ZONE (SELECT "name" FROM "PortalZone"))::date::text AS day, count(*)::int AS count
    FROM (
      SELECT '00000000-0000-0000-0000-000000000000' AS list, "publishedAt" FROM "Article" WHERE "state" = 'published'
      UNION ALL SELECT "liveCategoryId"::text, "publishedAt" FROM "Article" WHERE "state" = 'published'
      UNION ALL SELECT "liveSourceId"::text, "publishedAt" FROM "Article" WHERE "state" = 'published'
      UNION ALL SELECT tagged."tagId"::text, article."publishedAt" FROM "Article" article
        JOIN "EditionTag" tagged ON tagged."editionId" = article."liveEditionId" WHERE article."state" = 'published'
    ) AS memberships WHERE list IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}

function liveTags() {
  return database().$queryRaw`
    SELECT "articleId"::text, "tagId"::text, "publishedAt" FROM "LiveTag" ORDER BY 1, 2`;
}

function liveTagsAnew() {
  return database().$queryRaw`
    SELECT article."id"::text AS "articleId", tagged."tagId"::text, article."publishedAt" FROM "Article" article
    JOIN "EditionTag" tagged ON tagged."editionId" = article."liveEditionId"
    WHERE article."state" = 'published' ORDER BY 1, 2`;
}

function daysOfAll() {
  return database().$queryRaw`
    SELECT day::text AS day, sum(change)::int AS count FROM "PublishedDay"
    WHERE "scopeId" = '00000000-0000-0000-0000-000000000000' GROUP BY 1 HAVING sum(change) <> 0`;
}
