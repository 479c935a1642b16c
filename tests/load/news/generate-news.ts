import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import { addDays } from 'date-fns';
import type { ActionCard } from '@/lib/articles/action-card.rules';
import type { PrismaClient } from '@/lib/db/generated/client';
import { portalDay } from '@/lib/shared/dates';
import { textOfHtml } from '@/lib/shared/html-text';
import { momentsBefore } from './days';
import { randomOf } from './random';
import { insertNews, type NewsRow } from './rows';
import { storyOf } from './story';

/** Where the news are filed; `tags` are used from the first to the last, less and less often. */
type Ground = { categories: string[]; sources: string[]; tags: string[]; personId: string };

const LOT = 1000;
const TAGS = 60;

/**
 * Adds invented news until `count` are generated, older and older ones: the first thousand of 100,000 are those that
 * 1,000 would be. The same on every machine for the same `now`; needs the sample news' categories, sources, people.
 */
export async function generateNews(database: PrismaClient, count: number, now: Date): Promise<void> {
  const ground = await findGround(database);
  const there = await database.article.count({ where: { slug: { startsWith: 'novost-' } } });
  let rows: NewsRow[] = [];
  let number = 0;
  for (const publishedAt of momentsBefore(now)) {
    number += 1;
    if (number > count) break;
    if (number > there) rows.push(newsOf(number, publishedAt, ground));
    if (rows.length < LOT) continue;
    await insertNews(database, rows);
    rows = [];
  }
  if (rows.length > 0) await insertNews(database, rows);
  // As the database of a portal that grew for years: its statistics are known, its pages are marked as visible.
  await database.$executeRaw`SELECT compact_published_days()`;
  await database.$executeRawUnsafe('VACUUM ANALYZE');
}

function newsOf(number: number, publishedAt: Date, ground: Ground): NewsRow {
  const { title, lead, body } = storyOf(number);
  const random = randomOf(-number);
  const card = random.chance(3) ? cardUntil(portalDay(addDays(publishedAt, random.between(5, 60)))) : null;
  const tags = Array.from({ length: random.between(0, 4) }, () => random.pickUnevenly(ground.tags));
  return {
    ...{ articleId: idOf('article', number), editionId: idOf('edition', number), title, lead, body },
    slug: `novost-${number}-${slugify(title)
      .slice(0, 60)
      .replace(/-[^-]*$/, '')}`,
    bodyText: textOfHtml(body),
    categoryId: random.pickUnevenly(ground.categories),
    sourceId: random.pickUnevenly(ground.sources),
    personId: ground.personId,
    publishedAt: publishedAt.toISOString(),
    ...{ actionCard: card, deadline: card?.deadline ?? null, tagIds: [...new Set(tags)] },
  };
}

function cardUntil(deadline: string): ActionCard {
  return {
    ...{ audience: 'всем, кто получал выплату раньше', benefit: 'продление без заявления', amount: '' },
    ...{ deadline, place: 'центр «Забота»', documents: ['паспорт'], phone: '122' },
  };
}

async function findGround(database: PrismaClient): Promise<Ground> {
  const byPosition = { orderBy: { position: 'asc' as const }, select: { id: true } };
  const data = Array.from({ length: TAGS }, (_, number) => ({
    ...{ id: idOf('tag', number), slug: `tema-${number + 1}`, name: `тема ${number + 1}` },
  }));
  await database.tag.createMany({ data, skipDuplicates: true });
  return {
    categories: (await database.category.findMany(byPosition)).map(({ id }) => id),
    sources: (await database.source.findMany(byPosition)).map(({ id }) => id),
    tags: data.map(({ id }) => id),
    personId: (await database.person.findFirstOrThrow({ where: { role: 'editor' } })).id,
  };
}

function idOf(kind: string, number: number): string {
  const digits = createHash('md5').update(`${kind} ${number}`).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
