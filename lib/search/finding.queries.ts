import { PAGE_SIZE } from '@/lib/articles/paging.rules';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { MOST_SHOWN, type SearchSort, type Total } from './rules';
import type { SearchQuery } from './tsquery.rules';

/** Null where it is not asked for. `from` ≤ instant < `until`. */
export type SearchFilter = {
  readonly categoryId: string | null;
  readonly sourceId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
};

type Asked = {
  /** Null: everything that the filter lets through, newest first. */
  readonly query: SearchQuery | null;
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  readonly page: number;
};

/** Ids of the articles of one page in their order. */
export type Found = { readonly total: Total; readonly ids: readonly string[] };

// So many of the newest are compared, and so many of those with the words in the title; the others follow by date.
const MOST_COMPARED = 300;
const MOST_TITLES = 200;
// In so many texts it is looked up whether words stand side by side, a twentieth of a second; in the more, half a
// second, where these do not fill a page.
const LOOKED_UP = 2000;
const MOST_LOOKED_UP = 20_000;
const LONGEST_STATEMENT = 2000;

/**
 * Runs reads of the search. Each statement may take two seconds. The planner thinks that comparing a vector is free
 * and would rather read all of them from out of line than ask the index.
 */
export function searching<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT set_config('statement_timeout', ${String(LONGEST_STATEMENT)}, true), set_config('enable_seqscan', 'off', true),
        set_config('jit', 'off', true), set_config('work_mem', '16MB', true)`;
    return work(transaction);
  });
}

/** One page of what is found, and how many there are. */
export async function findPage(transaction: Transaction, asked: Asked): Promise<Found> {
  if (asked.query === null) return listFiltered(transaction, asked);
  const { query, ...rest } = asked;
  const words = { query, ...rest };
  if (query.loose === query.strict) return foundBy(transaction, byIndex(words), Number.POSITIVE_INFINITY);
  const found = await foundBy(transaction, byLookingUp(words, LOOKED_UP), LOOKED_UP);
  if (!found.total.isAtLeast || found.total.count >= PAGE_SIZE) return found;
  return foundBy(transaction, byLookingUp(words, MOST_LOOKED_UP), MOST_LOOKED_UP);
}

async function foundBy(transaction: Transaction, statement: Prisma.Sql, most: number): Promise<Found> {
  const [row] = await transaction.$queryRaw<{ total: number; matches: number; ids: string[] }[]>(statement);
  const { total = 0, matches = 0, ids = [] } = row ?? {};
  return { total: { count: total, isAtLeast: matches > most }, ids };
}

type AskedWords = Asked & { readonly query: SearchQuery };

/** All matches are counted and sorted by date in the narrow table. */
function byIndex(asked: AskedWords): Prisma.Sql {
  return Prisma.sql`
    WITH ${matchesOf(asked)},
      newest AS MATERIALIZED (${newestOf(MOST_SHOWN)}),
      ranked AS MATERIALIZED (${asked.sort === 'date' ? byDate : byLikeness(asked)})
    SELECT "total", "total" AS "matches", ${idsOf(asked)} AS "ids"
    FROM (SELECT count(*)::int AS "total" FROM matches) counted`;
}

const byDate = Prisma.sql`SELECT *, false AS "isTitle", 0 AS "rank" FROM newest`;

/** The best of the newest and of those with the words in the title; behind them the others. */
function byLikeness(asked: AskedWords): Prisma.Sql {
  return Prisma.sql`
    WITH pool AS (
      (SELECT * FROM newest ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${MOST_COMPARED}) UNION ${titlesOf(asked)}
    ), compared AS MATERIALIZED (${comparedOf(asked)})
    SELECT * FROM compared
    UNION ALL
    SELECT *, false, -1 FROM newest WHERE "articleId" NOT IN (SELECT "articleId" FROM compared)`;
}

/** The index knows which texts have all the words; in the newest of them it is looked up how they stand. */
function byLookingUp(asked: AskedWords, most: number): Prisma.Sql {
  return Prisma.sql`
    WITH ${matchesOf(asked)},
      newest AS MATERIALIZED (${newestOf(most)}),
      pool AS (SELECT * FROM newest UNION ${titlesOf(asked)}),
      ranked AS MATERIALIZED (${comparedOf(asked)})
    SELECT (SELECT count(*)::int FROM ranked) AS "total", (SELECT count(*)::int FROM matches) AS "matches",
      ${idsOf(asked)} AS "ids"`;
}

function newestOf(most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT "articleId", "publishedAt" FROM matches ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${most}`;
}

/** The filter is asked afterwards: before, the planner would ask another index and compare the vectors one by one. */
function matchesOf({ query, filter }: AskedWords): Prisma.Sql {
  const found = Prisma.sql`FROM "SearchEntry" WHERE "vector" @@ ${query.loose}::tsquery`;
  if (!isFiltering(filter))
    return Prisma.sql`matches AS MATERIALIZED (SELECT "articleId", "publishedAt" ${found})`;
  return Prisma.sql`found AS MATERIALIZED (SELECT "articleId", "publishedAt", "categoryId", "sourceId" ${found}),
    matches AS MATERIALIZED (SELECT "articleId", "publishedAt" FROM found WHERE ${conditionOf(filter)})`;
}

/** Old articles whose title has the words come before new ones that only mention them. */
function titlesOf({ query, filter }: AskedWords): Prisma.Sql {
  return Prisma.sql`(
    SELECT "articleId", "publishedAt" FROM (
      SELECT "articleId", "publishedAt", "categoryId", "sourceId" FROM "SearchEntry"
      WHERE "titleVector" @@ ${query.loose}::tsquery OFFSET 0
    ) titles WHERE ${conditionOf(filter)} ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${MOST_TITLES})`;
}

/** What is to be left out may stand in the text of an article whose title has the words: all are asked again. */
function comparedOf({ query }: AskedWords): Prisma.Sql {
  // Rounded: of two that are about equally good the newer one stands first.
  return Prisma.sql`
    SELECT pool."articleId", pool."publishedAt", "titleVector" @@ ${query.strict}::tsquery AS "isTitle",
      round((ts_rank("vector", ${query.strict}::tsquery, 1) * 10)::numeric) AS "rank"
    FROM pool CROSS JOIN LATERAL (
      SELECT "vector", "titleVector" FROM "SearchEntry" entry WHERE entry."articleId" = pool."articleId" OFFSET 0
    ) entry WHERE "vector" @@ ${query.strict}::tsquery`;
}

function idsOf({ sort, page }: AskedWords): Prisma.Sql {
  const order = sort === 'date' ? Prisma.empty : Prisma.sql`"isTitle" DESC, "rank" DESC, `;
  return Prisma.sql`ARRAY(
    SELECT "articleId" FROM ranked ORDER BY ${order} "publishedAt" DESC, "articleId" DESC
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE})`;
}

async function listFiltered(transaction: Transaction, { filter, page }: Asked): Promise<Found> {
  const condition = conditionOf(filter);
  const [row] = await transaction.$queryRaw<{ total: number; ids: string[] }[]>`
    SELECT (SELECT count(*)::int FROM (
        SELECT FROM "SearchEntry" WHERE ${condition} ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${MOST_SHOWN + 1}
      ) counted) AS "total",
      ARRAY(
        SELECT "articleId" FROM "SearchEntry" WHERE ${condition} ORDER BY "publishedAt" DESC, "articleId" DESC
        LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
      ) AS "ids"`;
  const total = row?.total ?? 0;
  return {
    total: { count: Math.min(total, MOST_SHOWN), isAtLeast: total > MOST_SHOWN },
    ids: row?.ids ?? [],
  };
}

export function isFiltering(filter: SearchFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

function conditionOf({ categoryId, sourceId, from, until }: SearchFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...(categoryId ? [Prisma.sql`"categoryId" = ${categoryId}::uuid`] : []),
    ...(sourceId ? [Prisma.sql`"sourceId" = ${sourceId}::uuid`] : []),
    ...(from ? [Prisma.sql`"publishedAt" >= ${from}`] : []),
    ...(until ? [Prisma.sql`"publishedAt" < ${until}`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}
