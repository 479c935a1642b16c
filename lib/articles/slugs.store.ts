import type { Transaction } from '@/lib/db/client';
import { freeSlug } from './rules';

/** Addresses are given out one at a time, so that two articles never race for one. Held till the transaction ends. */
export async function lockSlugs(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.article-slugs'))`;
}

/** Whether an article other than `articleId` has, had or will have this address. Ask under `lockSlugs`. */
export async function isSlugTaken(
  transaction: Transaction,
  slug: string,
  articleId: string | null,
): Promise<boolean> {
  const article = await transaction.article.findFirst({
    where: { ...(articleId && { id: { not: articleId } }), OR: [{ slug }, { nextSlug: slug }] },
    select: { id: true },
  });
  const old = await transaction.oldSlug.findFirst({
    where: { ...(articleId && { articleId: { not: articleId } }), slug },
    select: { slug: true },
  });
  return article !== null || old !== null;
}

/** `slug` itself, or the first address made of it that no article but `articleId` has. Ask under `lockSlugs`. */
export async function findFreeSlug(
  transaction: Transaction,
  slug: string,
  articleId: string | null,
): Promise<string> {
  const like = { startsWith: slug };
  const articles = await transaction.article.findMany({
    where: { ...(articleId && { id: { not: articleId } }), OR: [{ slug: like }, { nextSlug: like }] },
    select: { slug: true, nextSlug: true },
  });
  const old = await transaction.oldSlug.findMany({
    where: { ...(articleId && { articleId: { not: articleId } }), slug: like },
    select: { slug: true },
  });
  const taken = [
    ...articles.flatMap((row) => [row.slug, row.nextSlug ?? row.slug]),
    ...old.map((row) => row.slug),
  ];
  return freeSlug(slug, new Set(taken));
}

/** Keeps an address that readers know: it redirects from now on. */
export async function keepOldSlug(
  transaction: Transaction,
  slug: { old: string; current: string; articleId: string },
): Promise<void> {
  await transaction.oldSlug.deleteMany({ where: { slug: slug.current, articleId: slug.articleId } });
  await transaction.oldSlug.create({ data: { slug: slug.old, articleId: slug.articleId } });
}
