import { readdirSync } from 'node:fs';
import { connect } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { generateNews } from '@/tests/load/news/generate-news';
import { expect, test } from '@/tests/support/browser';
import { readerPages } from '@/tests/support/pages';
import { logPlans, readPlans, type Statement } from '@/tests/support/plans';
import { type StartedPortal, startPortal } from '@/tests/support/portal';
import type { Sample } from '@/tests/support/sample';

const ARTICLES = 6000;

/** A table with fewer rows may be read whole. */
const SMALL = 1000;

/** The most rows that a reader's statement may take from a table, however many it has. */
const MOST_ROWS = 1500;

/** Ranking has to look at whatever has the words; searching must not do without its index all the same. */
const LOOKS_AT_ALL_MATCHES = /^\/search/;

test('no statement of a reader’s page reads a large table whole', async () => {
  const portal = await startPortal({ JOBS: 'off' });
  const database = connect(portal.databaseUrl);
  try {
    await portal.restart(async () => {
      await generateNews(database, ARTICLES, new Date());
      await logPlans(portal.databaseUrl);
    });
    const large = await largeTables(database);
    expect([...large]).toEqual(
      expect.arrayContaining(['Article', 'Edition', 'EditionTag', 'LiveTag', 'PublishedDay']),
    );

    const { faults, statements } = await sweep(portal, large);

    expect(statements).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  } finally {
    await database.$disconnect();
    await portal.stop();
  }
});

async function sweep(portal: StartedPortal, large: ReadonlySet<string>) {
  const plans = await readPlans(portal.databaseUrl);
  const faults: string[] = [];
  let statements = 0;
  for (const address of addressesOf(portal.sample)) {
    await (await fetch(`${portal.origin}${address}`, { redirect: 'manual' })).arrayBuffer();
    const issued = await plans.next();
    statements += issued.length;
    faults.push(...issued.flatMap((statement) => faultsOf(statement, address, large)));
  }
  await plans.close();
  return { faults, statements };
}

function faultsOf({ text, scans }: Statement, address: string, large: ReadonlySet<string>): string[] {
  const most = LOOKS_AT_ALL_MATCHES.test(address) ? Number.POSITIVE_INFINITY : MOST_ROWS;
  return scans
    .filter(({ table, how, rows }) => large.has(table) && (how === 'Seq Scan' || rows > most))
    .map(({ table, how, rows }) => `${address}: ${how} of ${rows} rows of ${table} in ${text}`);
}

async function largeTables(database: PrismaClient): Promise<Set<string>> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= ${SMALL}`;
  return new Set(rows.map(({ name }) => name));
}

/** Every page and every feed of readers, and the far ends of their lists. */
function addressesOf(sample: Sample): string[] {
  const far = [
    '/news/page/250',
    '/tag/tema-1/page/30',
    '/tag/tema-60',
    `/category/${sample.category}/page/40`,
  ];
  return [...readerPages.map(({ address }) => address(sample)), ...far, ...routesOf(sample)];
}

/** Addresses of the route handlers that answer everybody with what is published. */
function routesOf({ category, article }: Sample): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/route.ts') && !file.startsWith('(editor)'))
    .map((file) => `/${file.replace(/\/route\.ts$/, '').replace(/\([^)]*\)\//g, '')}`)
    .map((route) => route.replace('category/[slug]', `category/${category}`))
    .map((route) => route.replace('news/[slug]', `news/${article}`))
    .filter((route) => !route.includes('['));
}
