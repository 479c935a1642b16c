import { mkdirSync, writeFileSync } from 'node:fs';
import { database } from '@/lib/db/client';
import { completeEnvironment } from '@/lib/shared/env';
import { sendDigest } from '../support/digest';
import { type StartedPortal, startPortal, TEST_SECRET } from '../support/portal';
import { startTestServer } from '../support/test-server';
import { sendBare } from './bare-sending';
import { compareDesks } from './desk';
import { startEmptyNext } from './empty-next';
import { deskRows, digestRows, firstVisitRows, floodRows, loadRows, publicationRows } from './findings';
import { visitFirst } from './first-visit';
import { flood } from './flood';
import { measureInTurns } from './load';
import { startNginxes } from './nginxes';
import { timePublications } from './publication';
import { type Row, table } from './rows';
import { chooseTargets } from './targets';

/** `npm run bench`: measures the built portal in one run and prints ratios. Status 1 when a bar is not reached. */

const stops: (() => Promise<void>)[] = [];
try {
  report(await measure());
} finally {
  for (const stop of stops.reverse()) await stop();
}

async function measure(): Promise<Row[]> {
  stops.push(await startTestServer());
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
    ...deskRows(await compareDesks(say)),
    ...(await measureDigest()),
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
