import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { database } from '@/lib/db/client';
import { completeEnvironment } from '@/lib/shared/env';
import { OperatorError } from '@/lib/shared/operator-error';
import { sendDigest } from '../support/digest';
import { type StartedPortal, startPortal, TEST_SECRET } from '../support/portal';
import { startTestServer } from '../support/test-server';
import { sendBare } from './bare-sending';
import { compareDesks } from './desk';
import { startEmptyNext } from './empty-next';
import {
  deskRows,
  digestRows,
  firstVisitRows,
  floodRows,
  importRows,
  loadRows,
  publicationRows,
  sizeRows,
} from './findings';
import { visitFirst } from './first-visit';
import { flood } from './flood';
import { measureImport } from './importing';
import { measureInTurns } from './load';
import { startNginxes } from './nginxes';
import { timePublications } from './publication';
import { type Row, table } from './rows';
import { compareSizes, FEW } from './size';
import { chooseTargets } from './targets';

/** `npm run bench`: measures the built portal in one run and prints ratios. Status 1 when a bar is not reached. */

const stops: (() => Promise<void>)[] = [];

/** What `--only` names; all of it by default. */
const PARTS = {
  portal: measurePortal,
  desk: async () => deskRows(await compareDesks(say)),
  digest: measureDigest,
  size: async ({ articles }) => sizeRows(await compareSizes(articles, say)),
  import: async () => importRows(await measureImport(IMPORTED)),
} satisfies Record<string, (chosen: Chosen) => Promise<Row[]>>;

/** Items of the export that is imported; a tenth of them shows whether memory grows with the file. */
const IMPORTED = 50_000;

/** `articles`: how many a large portal has. */
type Chosen = { readonly articles: number; readonly parts: readonly (keyof typeof PARTS)[] };

try {
  report(await measure(chosen()));
} finally {
  for (const stop of stops.reverse()) await stop();
}

function chosen(): Chosen {
  const options = { articles: { type: 'string', default: '100000' }, only: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const parts = names.filter((name) => values.only === undefined || values.only === name);
  const articles = Number(values.articles);
  if (parts.length === 0 || !(articles > FEW)) {
    throw new OperatorError(`Использование: npm run bench -- [--articles N] [--only ${names.join(' | ')}]`);
  }
  return { articles, parts };
}

async function measure(given: Chosen): Promise<Row[]> {
  stops.push(await startTestServer());
  const rows: Row[] = [];
  for (const part of given.parts) rows.push(...(await PARTS[part](given)));
  return rows;
}

async function measurePortal(): Promise<Row[]> {
  // Believes one proxy, so that a flood can come from many addresses.
  const portal = await startPortal({ TRUST_PROXY: '1' });
  stops.push(portal.stop);
  completeEnvironment({
    DATABASE_URL: portal.databaseUrl,
    // The portal's own: the flood answers questions that it asks itself.
    AUTH_SECRET: TEST_SECRET,
  });
  stops.push(() => database().$disconnect());
  const article = await middlingArticle();
  return [
    ...(await measureLoad(portal, article)),
    ...firstVisitRows(await visitFirst(`${portal.origin}${article}`)),
    ...publicationRows(await timePublications(portal.origin)),
    ...floodRows('Поток с 1 адреса', 10, await flood(portal, 1)),
    ...floodRows('Поток с 200 адресов', 1000, await flood(portal, 200)),
  ];
}

async function measureDigest(): Promise<Row[]> {
  const digest = await sendDigest({ subscribers: 20_000, killedAt: [4_000, 12_000], say });
  return digestRows(digest, await sendBare(digest.message, digest.letters));
}

async function measureLoad(portal: StartedPortal, article: string): Promise<Row[]> {
  const empty = await startEmptyNext();
  stops.push(empty.stop);
  const nginx = await startNginxes(portal, { article, home: '/' });
  if (nginx) stops.push(nginx.stop);
  else say('nginx на этой машине нет: строки с ним пропущены.');
  const figures = await measureInTurns(chooseTargets({ portal, empty, nginx, article }), say);
  return loadRows(figures);
}

/** The published article whose text is neither long nor short. */
async function middlingArticle(): Promise<string> {
  const published = await database().article.findMany({
    where: { state: 'published' },
    select: { slug: true, liveEdition: { select: { bodyText: true } } },
  });
  const lengthOf = (article: (typeof published)[number]) => article.liveEdition?.bodyText.length ?? 0;
  const byLength = published.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return `/news/${byLength[Math.floor(byLength.length / 2)]?.slug}`;
}

function report(rows: Row[]): void {
  const text = `${table(rows)}\n`;
  process.stdout.write(`\n${text}`);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(`bench-results/${new Date().toISOString().replaceAll(':', '-')}.txt`, text);
  if (rows.some((row) => row.isReached === false)) process.exitCode = 1;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
