import { describe, expect, test } from 'vitest';
import { bodyTree, textOfNode } from '@/lib/articles/body.rules';
import { LIMITS } from '@/lib/articles/rules';
import { textOfHtml } from '@/lib/shared/html-text';
import { drafts } from '@/prisma/seed/articles/drafts';
import { writtenArticles } from '@/prisma/seed/articles/written-articles';
import { finishedBody, finishedText } from '@/prisma/seed/body';
import { documents } from '@/prisma/seed/documents';
import { pictures } from '@/prisma/seed/pictures';
import { categories, sources, tags } from '@/prisma/seed/structure';

const now = new Date('2026-03-01T12:00:00Z');
const idOf = new Map([...pictures, ...documents].map(({ name }) => [name, crypto.randomUUID()]));
const bodyOf = (written: string) => finishedBody(written, { now, idOf });
const every = writtenArticles.map((article) => [article.slug, article] as const);

describe('the fortnight as a whole', () => {
  test('has at least forty articles, in all categories, from all sources, with all tags', () => {
    expect(writtenArticles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(writtenArticles.map(({ category }) => category)).size).toBe(categories.length);
    expect(new Set(writtenArticles.map(({ source }) => source)).size).toBe(sources.length);
    expect(new Set(writtenArticles.flatMap((article) => article.tags)).size).toBe(tags.length);
  });

  test('has news of each of fourteen days and several of the first', () => {
    const days = writtenArticles.map(({ published }) => published.daysAgo);
    expect(new Set(days).size).toBe(14);
    expect(days.filter((daysAgo) => daysAgo === 0).length).toBeGreaterThanOrEqual(4);
  });

  test('has one very long text, a very long and a very short title', () => {
    const lengths = writtenArticles.map(({ title }) => title.length);
    expect(Math.max(...lengths)).toBeGreaterThan(200);
    expect(Math.min(...lengths)).toBeLessThan(10);
    expect(Math.max(...writtenArticles.map(({ body }) => textOfHtml(bodyOf(body)).length))).toBeGreaterThan(
      12_000,
    );
  });

  test('gives no address twice', () => {
    const slugs = writtenArticles.flatMap(({ slug, formerSlug }) => [
      slug,
      ...(formerSlug ? [formerSlug] : []),
    ]);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('shows every picture and document that was made for it', () => {
    const texts = [...writtenArticles, ...drafts];
    const bodies = texts.map(({ body }) => body).join('');
    const shown = (name: string) =>
      texts.some(({ photo }) => photo === name) || bodies.includes(`[picture ${name}]`);
    expect(pictures.filter(({ name }) => !shown(name))).toEqual([]);
    expect(documents.filter(({ name }) => !bodies.includes(`[document ${name}]`))).toEqual([]);
  });
});

describe.each(every)('«%s»', (_slug, article) => {
  test('is cleaned to what was written, and cleaning it again changes nothing', () => {
    const body = bodyOf(article.body);
    expect(finishedBody(body, { now, idOf })).toBe(body);
    expect(body).not.toMatch(/[{}[\]"']\w+ [a-z]/);
  });

  test('is typeset as Russian is: «ёлочки», dashes, nothing straight', () => {
    const text = [article.title, article.lead, textOfHtml(bodyOf(article.body))].join('\n');
    expect(finishedText(text, now)).not.toMatch(/["'“”]| - |\.\.\.|[a-z]{3}/);
  });

  test('keeps to the lengths that editors are held to', () => {
    expect(article.title.length).toBeLessThanOrEqual(LIMITS.title);
    expect(article.lead.length).toBeLessThanOrEqual(LIMITS.lead);
    const summary = article.plainSummary ?? [];
    expect([0, 3, 4, 5]).toContain(summary.length);
  });

  test('skips no heading level and gives every table a caption and headers', () => {
    const html = bodyOf(article.body);
    const levels = [...html.matchAll(/<h([2-4])>/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
    const tables = html.split('<table>').slice(1);
    for (const table of tables)
      expect(table).toMatch(/^<caption>[^<]+<\/caption>[\s\S]*<th scope="col">[\s\S]*<th scope="row">/);
  });

  test('names what its links lead to', () => {
    const links = bodyTree(bodyOf(article.body)).map(textOfNode).join(' ');
    expect(links).not.toMatch(/\b(здесь|тут|по ссылке|подробнее)\b/);
  });

  test('says before an update something else than after it', () => {
    for (const change of article.updated?.changes ?? []) expect(article.body).toContain(change.now);
  });
});
