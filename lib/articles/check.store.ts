import type { Transaction } from '@/lib/db/client';
import { environment } from '@/lib/shared/env';
import { mediaIdsOf } from './body.rules';
import type { CheckContext } from './body-check.rules';
import { linksIn, linkTarget } from './own-links.rules';
import type { ArticleText } from './rules';

/** What the database knows of the pictures and own addresses of a text, and the abbreviations of the glossary. */
export async function findCheckContext(transaction: Transaction, text: ArticleText): Promise<CheckContext> {
  const ids = [...mediaIdsOf(text.body), ...(text.photoId ? [text.photoId] : [])];
  const rows =
    ids.length === 0
      ? []
      : await transaction.media.findMany({
          where: { id: { in: ids }, kind: 'picture' },
          select: { id: true, alt: true, decorative: true, credit: true, hiddenAt: true },
        });
  return {
    pictures: new Map(
      rows.map(({ id, hiddenAt, ...picture }) => [id, { ...picture, isHidden: hiddenAt !== null }]),
    ),
    deadLinks: await findDeadLinks(transaction, text.body),
    abbreviations: await findAbbreviations(transaction),
  };
}

async function findAbbreviations(transaction: Transaction): Promise<Set<string>> {
  const rows = await transaction.abbreviation.findMany({ select: { short: true } });
  return new Set(rows.map(({ short }) => short));
}

/** Own addresses that lead readers nowhere: never given, mistyped, or of something withdrawn or removed. */
async function findDeadLinks(transaction: Transaction, body: string): Promise<Set<string>> {
  const origin = environment().PUBLIC_URL.origin;
  const links = linksIn(body).flatMap((href) => {
    const target = linkTarget(href, origin);
    return target && target.kind !== 'known' ? [{ href, target }] : [];
  });
  if (links.length === 0) return new Set();
  const wanted = links.flatMap(({ target }) => ('key' in target ? [target] : []));
  const found = await findTargets(transaction, wanted);
  return new Set(
    links
      .filter(({ target }) => !('key' in target) || !found.has(`${target.kind} ${target.key}`))
      .map(({ href }) => href),
  );
}

type KeyedTarget = { readonly kind: string; readonly key: string };

/** Those of the targets that exist, as `kind key`. */
async function findTargets(transaction: Transaction, wanted: readonly KeyedTarget[]): Promise<Set<string>> {
  const found = new Set<string>();
  const keysOf = (kind: string) => wanted.filter((target) => target.kind === kind).map(({ key }) => key);
  const ask = async (kind: string, find: (keys: string[]) => Promise<readonly string[]>) => {
    const keys = keysOf(kind);
    if (keys.length > 0) for (const key of await find(keys)) found.add(`${kind} ${key}`);
  };
  await ask('article', (slugs) => findPublishedSlugs(transaction, slugs));
  const bySlug = (slugs: string[]) => ({ where: { slug: { in: slugs } }, select: { slug: true } });
  await ask('category', async (slugs) => slugsOf(await transaction.category.findMany(bySlug(slugs))));
  await ask('source', async (slugs) => slugsOf(await transaction.source.findMany(bySlug(slugs))));
  await ask('tag', async (slugs) => slugsOf(await transaction.tag.findMany(bySlug(slugs))));
  await ask('page', async (slugs) => slugsOf(await transaction.page.findMany(bySlug(slugs))));
  await ask('consent', async (slugs) => slugsOf(await transaction.consentText.findMany(bySlug(slugs))));
  await ask('media', async (ids) => {
    const rows = await transaction.media.findMany({ where: { id: { in: ids } }, select: { id: true } });
    return rows.map(({ id }) => id);
  });
  return found;
}

function slugsOf(rows: readonly { slug: string }[]): string[] {
  return rows.map(({ slug }) => slug);
}

/** Present addresses of published articles, and former ones that still lead to such. */
async function findPublishedSlugs(transaction: Transaction, slugs: string[]): Promise<string[]> {
  const published = { state: 'published' };
  const present = await transaction.article.findMany({
    where: { slug: { in: slugs }, ...published },
    select: { slug: true },
  });
  const former = await transaction.oldSlug.findMany({
    where: { slug: { in: slugs }, article: published },
    select: { slug: true },
  });
  return slugsOf([...present, ...former]);
}
