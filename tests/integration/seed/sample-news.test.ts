import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mediaIdsOf } from '@/lib/articles/body.rules';
import { database } from '@/lib/db/client';
import { portalDay } from '@/lib/shared/dates';
import { planDigests } from '@/lib/subscriptions/plan-digests.commands';
import { frequencies, subscriptionStates } from '@/lib/subscriptions/rules';
import { seedPortal } from '@/prisma/seed/seed';
import { withSampleNews } from '../../support/database';
import { sampleFolder } from '../../support/templates';

withSampleNews();

const liveArticles = () =>
  database().article.findMany({
    where: { state: 'published' },
    select: { slug: true, publishedAt: true, liveCategoryId: true, liveEdition: true },
  });

test('a database in use is left alone', async () => {
  const before = await database().article.count();
  const result = await seedPortal({
    database: database(),
    now: new Date(),
    mediaFolder: path.join(sampleFolder(), 'nowhere'),
    demoPassword: 'never used',
  });
  expect(result).toEqual({ ok: false, problems: ['notEmpty'] });
  expect(await database().article.count()).toBe(before);
  expect(existsSync(path.join(sampleFolder(), 'nowhere'))).toBe(false);
});

test('every category has news to show', async () => {
  const counts = await database().article.groupBy({
    by: ['liveCategoryId'],
    where: { state: 'published' },
    _count: true,
  });
  expect(counts).toHaveLength(8);
  for (const { _count } of counts) expect(_count).toBeGreaterThanOrEqual(5);
});

test('the desk has a draft, a text on review and an edition in work over a live one', async () => {
  const working = await database().edition.findMany({
    where: { state: { in: ['draft', 'review'] } },
    select: { state: true, article: { select: { state: true } } },
  });
  expect(working.map(({ state, article }) => `${state} of ${article.state}`).sort()).toEqual([
    'draft of published',
    'draft of unpublished',
    'review of unpublished',
  ]);
});

test('one article is withdrawn with a reason, one has an old address', async () => {
  const withdrawn = await database().article.findMany({ where: { state: 'withdrawn' } });
  expect(withdrawn).toHaveLength(1);
  expect(withdrawn[0]?.withdrawnReason).toMatch(/расписание/);
  expect(await database().oldSlug.count()).toBe(1);
});

test('there are terms to come, terms that are over, and one that leads to its successor', async () => {
  const today = new Date(portalDay(new Date()));
  const live = { liveOf: { state: 'published' } };
  const ahead = await database().edition.count({ where: { ...live, deadline: { gte: today } } });
  const over = await database().edition.count({ where: { ...live, deadline: { lt: today } } });
  expect(ahead).toBeGreaterThanOrEqual(5);
  expect(over).toBe(2);
  expect(await database().article.count({ where: { successor: { state: 'published' } } })).toBe(1);
});

test('six articles or more were changed after their publication, always later', async () => {
  const changed = await database().article.findMany({ where: { changedAt: { not: null } } });
  expect(changed.length).toBeGreaterThanOrEqual(6);
  for (const { changedAt, publishedAt } of changed)
    expect(changedAt?.getTime()).toBeGreaterThan(publishedAt?.getTime() ?? Number.POSITIVE_INFINITY);
});

test('no superseded edition is the same as the live one', async () => {
  const superseded = await database().edition.findMany({
    where: { state: 'superseded' },
    select: { body: true, article: { select: { liveEdition: { select: { body: true } } } } },
  });
  for (const { body, article } of superseded) expect(article.liveEdition?.body).not.toBe(body);
});

test('links inside the portal lead to pages that are there', async () => {
  const articles = await liveArticles();
  const pages = await database().page.findMany({ select: { slug: true, body: true } });
  const menu = await database().menuItem.findMany({ select: { href: true } });
  const bodies = [
    ...articles.map(({ liveEdition }) => liveEdition?.body ?? ''),
    ...pages.map(({ body }) => body),
  ];
  const links = [...bodies.flatMap(linksOf), ...menu.map(({ href }) => href)].filter(isPage);
  const categories = await database().category.findMany({ select: { slug: true } });
  const consents = await database().consentText.findMany({ select: { slug: true } });
  const known = new Set([
    ...['/news', '/archive', '/important-dates', '/display-settings', '/feedback'],
    ...consents.map(({ slug }) => `/consent/${slug}`),
    ...articles.map(({ slug }) => `/news/${slug}`),
    ...pages.map(({ slug }) => `/${slug}`),
    ...categories.map(({ slug }) => `/category/${slug}`),
  ]);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link) => !known.has(link))).toEqual([]);
});

test('pinned news are published and never the article itself', async () => {
  const pins = await database().relatedPin.findMany({ select: { related: { select: { state: true } } } });
  expect(pins.length).toBeGreaterThan(8);
  expect(pins.every(({ related }) => related.state === 'published')).toBe(true);
});

test('every picture has words for those who do not see it, a credit, and files in all sizes and kinds', async () => {
  const pictures = await database().media.findMany({ where: { kind: 'picture' } });
  expect(pictures.length).toBeGreaterThanOrEqual(18);
  for (const { id, alt, credit, caption, widths } of pictures) {
    expect([alt, credit, caption]).not.toContain('');
    const files = widths.flatMap((width) => ['avif', 'webp', 'jpg'].map((kind) => `${width}.${kind}`));
    expect(files.filter((file) => !existsSync(inMedia(id, file)))).toEqual([]);
  }
});

test('a picture is as wide as its name says', async () => {
  const picture = await database().media.findFirstOrThrow({ where: { kind: 'picture' } });
  for (const kind of ['avif', 'webp', 'jpg'])
    expect(await sharp(inMedia(picture.id, `480.${kind}`)).metadata()).toMatchObject({
      width: 480,
      height: 300,
    });
});

test('every document is on the disk as its row says and is of its kind', async () => {
  const documents = await database().media.findMany({ where: { kind: 'document' } });
  expect(new Set(documents.map(({ fileName }) => path.extname(fileName)))).toEqual(
    new Set(['.pdf', '.docx', '.xlsx', '.odt']),
  );
  for (const { id, fileName, bytes } of documents) {
    const content = readFileSync(inMedia(id, fileName));
    expect(content.length).toBe(bytes);
    expect(content.subarray(0, 4).toString('latin1')).toBe(
      fileName.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004',
    );
  }
});

test('bodies show only what the library has', async () => {
  const known = new Set((await database().media.findMany({ select: { id: true } })).map(({ id }) => id));
  const used = (await liveArticles()).flatMap(({ liveEdition }) => mediaIdsOf(liveEdition?.body ?? ''));
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((id) => !known.has(id))).toEqual([]);
});

test('there are subscribers of every kind, and no letter waits for any of them', async () => {
  const subscribers = await database().subscriber.findMany();
  expect(subscribers.length).toBeGreaterThan(24);
  const kinds = (kind: 'state' | 'frequency') => new Set(subscribers.map((subscriber) => subscriber[kind]));
  expect(kinds('state')).toEqual(new Set(subscriptionStates));
  expect(kinds('frequency')).toEqual(new Set(frequencies));
  expect(subscribers.filter(({ email }) => !email.endsWith('@portal.test'))).toEqual([]);

  expect(await planDigests(new Date())).toEqual({ letters: 0 });
  expect(await database().letter.count({ where: { state: { in: ['queued', 'sending'] } } })).toBe(0);
});

function inMedia(id: string, file: string): string {
  return path.join(sampleFolder(), 'media', id, file);
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
}

function isPage(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('/media/');
}
