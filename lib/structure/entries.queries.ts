import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { type OwnPlace, ownPlaceOf } from './addresses.rules';
import {
  type Entry,
  type EntryKind,
  hasField,
  isOrdered,
  type ListKind,
  type Uses,
  type UsingArticle,
} from './entries.rules';

/** What the five tables call the same things. None of these texts ever comes from outside. */
export const tables: Readonly<Record<EntryKind, { table: string; name: string }>> = {
  category: { table: 'Category', name: 'name' },
  source: { table: 'Source', name: 'name' },
  tag: { table: 'Tag', name: 'name' },
  'menu-item': { table: 'MenuItem', name: 'label' },
  'state-site': { table: 'StateSite', name: 'name' },
};

export const oldSlugs: Readonly<Record<ListKind, { table: string; id: string }>> = {
  category: { table: 'OldCategorySlug', id: 'categoryId' },
  source: { table: 'OldSourceSlug', id: 'sourceId' },
  tag: { table: 'OldTagSlug', id: 'tagId' },
};

export const quoted = (name: string) => Prisma.raw(`"${name}"`);
export const tableOf = (kind: EntryKind) => quoted(tables[kind].table);
export const nameOf = (kind: EntryKind) => quoted(tables[kind].name);

function columnOf(kind: EntryKind, field: 'slug' | 'href' | 'summary') {
  return hasField(kind, field) ? Prisma.sql`coalesce(${quoted(field)}, '')` : Prisma.sql`''`;
}

function orderOf(kind: EntryKind) {
  return isOrdered(kind) ? Prisma.sql`"position", ${nameOf(kind)}, "id"` : Prisma.sql`${nameOf(kind)}, "id"`;
}

export function entriesOf(kind: EntryKind) {
  return Prisma.sql`SELECT "id"::text, ${nameOf(kind)} AS "name", ${columnOf(kind, 'slug')} AS "slug",
    ${columnOf(kind, 'href')} AS "href", ${columnOf(kind, 'summary')} AS "summary" FROM ${tableOf(kind)}`;
}

export function listEntries(transaction: Transaction, kind: EntryKind): Promise<Entry[]> {
  return transaction.$queryRaw<Entry[]>`${entriesOf(kind)} ORDER BY ${orderOf(kind)}`;
}

export async function findEntry(
  transaction: Transaction,
  kind: EntryKind,
  id: string,
): Promise<Entry | null> {
  const [entry] = await transaction.$queryRaw<Entry[]>`${entriesOf(kind)} WHERE "id" = ${id}::uuid`;
  return entry ?? null;
}

/** Where an old address leads now; null: nobody ever had it. */
export async function findMovedSlug(
  transaction: Transaction,
  kind: ListKind,
  slug: string,
): Promise<string | null> {
  const old = oldSlugs[kind];
  const [row] = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT entry."slug" FROM ${quoted(old.table)} old
    JOIN ${tableOf(kind)} entry ON entry."id" = old.${quoted(old.id)} WHERE old."slug" = ${slug}`;
  return row?.slug ?? null;
}

const NO_USES: Uses = { articles: 0, subscribers: 0 };

export async function countUses(transaction: Transaction, kind: EntryKind, id: string): Promise<Uses> {
  if (kind !== 'category' && kind !== 'source' && kind !== 'tag') return NO_USES;
  const [row] = await transaction.$queryRaw<{ articles: number; subscribers: number }[]>`
    SELECT count(DISTINCT edition."articleId")::int AS "articles", ${subscribersOf(kind, id)}::int AS "subscribers"
    FROM "Edition" edition WHERE ${isUsedBy(kind, id)}`;
  return row ?? NO_USES;
}

function isUsedBy(kind: ListKind, id: string) {
  if (kind === 'tag') {
    return Prisma.sql`EXISTS (SELECT FROM "EditionTag" WHERE "editionId" = edition."id" AND "tagId" = ${id}::uuid)`;
  }
  return Prisma.sql`edition.${quoted(`${kind}Id`)} = ${id}::uuid`;
}

function subscribersOf(kind: ListKind, id: string) {
  if (kind !== 'category') return Prisma.sql`0`;
  return Prisma.sql`(SELECT count(*) FROM "SubscriberCategory" WHERE "categoryId" = ${id}::uuid)`;
}

/** The newest `most` of them, under the title of their newest edition that does. */
export function listUsingArticles(
  transaction: Transaction,
  kind: ListKind,
  { id, most }: { id: string; most: number },
): Promise<UsingArticle[]> {
  return transaction.$queryRaw<UsingArticle[]>`
    SELECT "id", "title" FROM (
      SELECT DISTINCT ON (edition."articleId") article."id"::text, edition."title", edition."changedAt"
      FROM "Edition" edition JOIN "Article" article ON article."id" = edition."articleId"
      WHERE ${isUsedBy(kind, id)} ORDER BY edition."articleId", edition."number" DESC
    ) used ORDER BY "changedAt" DESC, "id" LIMIT ${most}`;
}

/** Whether there is anything at a path of the portal. Old addresses count: they lead on. */
export async function isThere(transaction: Transaction, path: string): Promise<boolean> {
  const place = ownPlaceOf(path);
  if (!('slug' in place)) return place.kind === 'fixed';
  const [row] = await transaction.$queryRaw<
    { isThere: boolean }[]
  >`SELECT ${existenceOf(place)} AS "isThere"`;
  return row?.isThere ?? false;
}

function existenceOf(place: Extract<OwnPlace, { slug: string }>) {
  const { kind, slug } = place;
  if (kind === 'consent') return Prisma.sql`EXISTS (SELECT FROM "ConsentText" WHERE "slug" = ${slug})`;
  if (kind === 'news') {
    return Prisma.sql`EXISTS (SELECT FROM "Article" article LEFT JOIN "OldSlug" old ON old."articleId" = article."id"
      WHERE article."state" IN ('published', 'withdrawn') AND ${slug} IN (article."slug", old."slug"))`;
  }
  return Prisma.sql`EXISTS (SELECT FROM ${tableOf(kind)} WHERE "slug" = ${slug}
    UNION ALL SELECT FROM ${quoted(oldSlugs[kind].table)} WHERE "slug" = ${slug})`;
}
