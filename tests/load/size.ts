import { setTimeout as pause } from 'node:timers/promises';
import { CHANGE_CHANNEL } from '@/lib/db/announce';
import { connect } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type StartedPortal, startPortal } from '../support/portal';
import { median } from './load';
import { generateNews } from './news/generate-news';
import { number } from './rows';
import { type SearchTimes, timeSearches } from './search-times';

export const FEW = 1000;

const WARMING = 5;
const ROUNDS = 31;

/** How long a copy of the portal takes at most to hear that something changed; on one machine a millisecond. */
const HEARING = 20;

/** Milliseconds that a page takes whole when nothing of it is kept, in a portal with few and in one with many news. */
type PageTimes = { readonly what: string; readonly few: number; readonly many: number };

export type SizeFigures = {
  readonly articles: number;
  /** Seconds that generating them took. */
  readonly seconds: number;
  /** Size of the database in bytes. */
  readonly bytes: number;
  readonly pages: readonly (PageTimes & { readonly hasBar: boolean })[];
  readonly searches: { readonly few: SearchTimes; readonly many: SearchTimes };
};

/** Two portals side by side, asked in turns, so that what else the machine does meets both alike. */
export async function compareSizes(articles: number, say: (line: string) => void): Promise<SizeFigures> {
  const [few, many] = [await startSized(FEW, say), await startSized(articles, say)];
  try {
    const pages: (PageTimes & { hasBar: boolean })[] = [];
    for (const { what, address, showsMore } of PAGES) {
      const times = await timeInTurns(
        what,
        await addressedIn(few, address),
        await addressedIn(many, address),
      );
      pages.push({ ...times, hasBar: !showsMore });
      say(`${what}: ${number(times.few)} и ${number(times.many)} мс`);
    }
    return {
      ...{ articles, seconds: many.seconds, bytes: await bytesOf(many.database), pages },
      searches: {
        few: await timeSearches(few.portal.databaseUrl),
        many: await timeSearches(many.portal.databaseUrl),
      },
    };
  } finally {
    for (const { stop } of [few, many]) await stop();
  }
}

type Sized = {
  readonly portal: StartedPortal;
  readonly database: PrismaClient;
  readonly seconds: number;
  readonly stop: () => Promise<void>;
};

async function startSized(articles: number, say: (line: string) => void): Promise<Sized> {
  const portal = await startPortal({ JOBS: 'off' });
  const database = connect(portal.databaseUrl);
  const begin = performance.now();
  await generateNews(database, articles, new Date());
  const seconds = (performance.now() - begin) / 1000;
  say(`Портал с ${articles} новостей готов за ${Math.round(seconds)} с.`);
  const stop = async () => {
    await database.$disconnect();
    await portal.stop();
  };
  return { portal, database, seconds, stop };
}

type SizedPage = {
  readonly what: string;
  readonly address: (sized: Sized) => string | Promise<string>;
  readonly showsMore?: true;
};

/** What is measured; addresses are asked of each portal. */
const PAGES: readonly SizedPage[] = [
  { what: 'главная', address: () => '/' },
  { what: 'новость', address: ({ database }) => middlingNews(database) },
  { what: 'все новости, страница 1', address: () => '/news' },
  { what: 'все новости, страница 500 (у 1 000 — последняя)', address: ({ database }) => deepPage(database) },
  { what: 'метка, страница 20 (у 1 000 — последняя)', address: ({ database }) => tagPage(database) },
  { what: 'месяц архива', address: ({ database }) => fullMonth(database) },
  // No bar: with more years it shows more months.
  { what: 'весь архив (у 1 000 — два месяца)', address: () => '/archive', showsMore: true },
  { what: 'лента RSS', address: () => '/rss.xml' },
];

/** The same in both portals: of those that even the smaller one has. */
async function middlingNews(database: PrismaClient): Promise<string> {
  const number = FEW / 2;
  const { slug } = await database.article.findFirstOrThrow({
    where: { slug: { startsWith: `novost-${number}-` } },
  });
  return `/news/${slug}`;
}

async function deepPage(database: PrismaClient): Promise<string> {
  const articles = await database.article.count({ where: { state: 'published' } });
  return `/news/page/${Math.min(500, Math.ceil(articles / 20))}`;
}

async function tagPage(database: PrismaClient): Promise<string> {
  const articles = await database.liveTag.count({ where: { tag: { slug: 'tema-1' } } });
  return `/tag/tema-1/page/${Math.min(20, Math.ceil(articles / 20))}`;
}

/** That in which both have the most. */
async function fullMonth(database: PrismaClient): Promise<string> {
  const [month] = await database.$queryRaw<{ path: string }[]>`
    SELECT to_char("publishedAt", 'YYYY/MM') AS path FROM (
      SELECT "publishedAt" FROM "Article" WHERE "state" = 'published' ORDER BY "publishedAt" DESC LIMIT ${FEW}
    ) AS newest GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`;
  return `/archive/${month?.path}`;
}

type Addressed = { readonly url: string; readonly database: PrismaClient };

async function addressedIn(sized: Sized, address: SizedPage['address']): Promise<Addressed> {
  // With a query no document is kept.
  return { url: `${sized.portal.origin}${await address(sized)}?bench`, database: sized.database };
}

async function timeInTurns(what: string, few: Addressed, many: Addressed): Promise<PageTimes> {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 1 - WARMING; round <= ROUNDS; round++) {
    const pair = [await openPage(few), await openPage(many)] as const;
    if (round < 1) continue;
    times.few.push(pair[0]);
    times.many.push(pair[1]);
  }
  return { what, few: median(times.few), many: median(times.many) };
}

async function openPage({ url, database }: Addressed): Promise<number> {
  // Whatever the portal remembers of earlier pages it forgets now.
  await database.$executeRaw`SELECT pg_notify(${CHANGE_CHANNEL}, '{"addresses":["*"]}')`;
  await pause(HEARING);
  const begin = performance.now();
  const answer = await fetch(url, { redirect: 'error' });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - begin;
}

async function bytesOf(database: PrismaClient): Promise<number> {
  const [row] = await database.$queryRaw<{ bytes: bigint }[]>`
    SELECT pg_database_size(current_database()) AS bytes`;
  return Number(row?.bytes ?? 0);
}
