import { mkdirSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { subDays } from 'date-fns';
import { database } from '@/lib/db/client';
import type { LetterKind, WrittenLetter } from '@/lib/mail/rules';
import { completeEnvironment } from '@/lib/shared/env';
import { writeSubscriptionLetter } from '@/lib/subscriptions/letters.commands';
import { planDigests } from '@/lib/subscriptions/plan-digests.commands';
import { createClone, dropClone, newClone } from '../support/clones';

/** How each kind of letter looks, in HTML and in plain text, from the sample news. */

const FOLDER = 'docs/pictures/letters';
// The width of a reading pane in common mail programs.
const WIDTH = 720;
const STORIES = 3;

/** Needs a test server. */
export async function takeLetters(browser: Browser): Promise<void> {
  const clone = newClone();
  completeEnvironment({
    DATABASE_URL: clone.url,
    AUTH_SECRET: 'a secret for the pictures, of no use anywhere',
  });
  try {
    await createClone(clone, 'sample');
    mkdirSync(FOLDER, { recursive: true });
    for (const [kind, letter] of await writeLetters()) {
      await take(browser, `${kind}.png`, letter.html);
      await take(browser, `${kind}-text.png`, asPlainText(letter));
    }
  } finally {
    await database().$disconnect();
    await dropClone(clone);
  }
}

async function take(browser: Browser, file: string, html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  await page.setContent(html);
  await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true });
  await page.close();
  process.stdout.write(`${FOLDER}/${file}\n`);
}

function asPlainText({ subject, text }: WrittenLetter): string {
  const escaped = `Тема: ${subject}\n\n${text}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<meta charset="utf-8"><pre style="margin:24px 16px;font:16px/1.4 monospace;white-space:pre-wrap">${escaped}</pre>`;
}

async function writeLetters(): Promise<[LetterKind, WrittenLetter][]> {
  const unconfirmed = await database().subscriber.findFirstOrThrow({ where: { state: 'unconfirmed' } });
  const reader = await freshReader();
  const article = await database().article.findFirstOrThrow({
    where: { state: 'published' },
    orderBy: { publishedAt: 'desc' },
  });
  const editionId = article.liveEditionId ?? '';
  const changeNote = 'Исправлен телефон для записи: верный номер 8 (800) 000-17-17.';
  await database().edition.update({ where: { id: editionId }, data: { changeNote } });
  return [
    ['confirm-subscription', await write('confirm-subscription', unconfirmed.id)],
    ['already-subscribed', await write('already-subscribed', reader.id)],
    ['digest', await write('digest', reader.id, { toldAt: await tell(reader.id) })],
    ['correction', await write('correction', reader.id, { articleId: article.id, editionId })],
  ];
}

/** Somebody who confirmed so that the last few news are still to be told. */
async function freshReader() {
  // Of today some may be younger than the last digest hour.
  const yesterday = subDays(new Date(), 1);
  const newest = await database().article.findMany({
    where: { state: 'published', publishedAt: { lt: yesterday } },
    orderBy: { publishedAt: 'desc' },
    take: STORIES,
  });
  const oldest = newest.at(-1);
  const data = { confirmedAt: oldest?.publishedAt ?? new Date(), plannedAt: null, frequency: 'daily' };
  const { id } = await database().subscriber.findFirstOrThrow({ where: { state: 'active' } });
  await database().toldArticle.deleteMany();
  return database().subscriber.update({ where: { id }, data: { ...data, allCategories: true } });
}

async function tell(subscriberId: string): Promise<string> {
  await planDigests(new Date());
  const told = await database().toldArticle.findFirstOrThrow({ where: { subscriberId } });
  return told.toldAt.toISOString();
}

async function write(kind: LetterKind, subscriberId: string, data = {}): Promise<WrittenLetter> {
  const letter = { id: '', key: kind, kind, recipient: 'anna@portal.test', subscriberId, data, attempts: 1 };
  const written = await writeSubscriptionLetter(database(), letter);
  if (!written) throw new Error(`nothing to say in ${kind}`);
  return written;
}
