import 'server-only';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { portalDay } from '@/lib/shared/dates';
import { foldYo } from '@/lib/shared/russian';
import { itemColumns, itemOf } from './columns.queries';
import { lastWarnedDay } from './consent.rules';
import {
  CHOICES_SHOWN,
  type ConsentFilter,
  LIBRARY_PAGE,
  type LibraryItem,
  type LibraryKind,
  type LibrarySearch,
} from './library.rules';
import type { ChoiceInput } from './library.schema';

type LibraryPage = { readonly total: number; readonly items: LibraryItem[] };

/** One page of what the search finds, the newest first. */
export async function searchLibrary(search: LibrarySearch, page: number, now: Date): Promise<LibraryPage> {
  const where = Prisma.join(conditionsOf(search, now), ' AND ');
  const [[counted], items] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from} WHERE ${where}`,
    newestItems(where, { most: LIBRARY_PAGE, after: (page - 1) * LIBRARY_PAGE }),
  ]);
  return { total: counted?.total ?? 0, items };
}

/** What an article may be given: documents, or pictures that are described and that readers may see. */
export async function findChoices({ q, kind }: ChoiceInput): Promise<LibraryItem[]> {
  const chooseable = kind === 'document' ? kindConditions.documents : showablePicture;
  const where = Prisma.join([chooseable, ...wordConditions(q)], ' AND ');
  return newestItems(where, { most: CHOICES_SHOWN, after: 0 });
}

async function newestItems(
  where: Prisma.Sql,
  { most, after }: { most: number; after: number },
): Promise<LibraryItem[]> {
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT "Media"."id" ${from} WHERE ${where}
    ORDER BY "Media"."createdAt" DESC, "Media"."id" DESC LIMIT ${most} OFFSET ${after}`;
  return itemsInOrder(found.map(({ id }) => id));
}

const from = Prisma.sql`FROM "Media" LEFT JOIN "MediaConsent" ON "MediaConsent"."mediaId" = "Media"."id"`;

async function itemsInOrder(ids: readonly string[]): Promise<LibraryItem[]> {
  const rows = await database().media.findMany({ where: { id: { in: [...ids] } }, select: itemColumns });
  const byId = new Map(rows.map((row) => [row.id, itemOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function conditionsOf({ q, show, consent }: LibrarySearch, now: Date): Prisma.Sql[] {
  return [kindConditions[show], ...(consent ? [consentCondition(consent, now)] : []), ...wordConditions(q)];
}

function wordConditions(q: string): Prisma.Sql[] {
  return foldYo(q.toLowerCase()).split(' ').filter(Boolean).map(wordCondition);
}

const showablePicture = Prisma.sql`
  "Media"."kind" = 'picture' AND "Media"."hiddenAt" IS NULL AND ("Media"."alt" <> '' OR "Media"."decorative")`;

const kindConditions: Readonly<Record<LibraryKind, Prisma.Sql>> = {
  all: Prisma.sql`TRUE`,
  pictures: Prisma.sql`"Media"."kind" = 'picture'`,
  documents: Prisma.sql`"Media"."kind" = 'document'`,
  undescribed: Prisma.sql`"Media"."kind" = 'picture' AND "Media"."alt" = '' AND NOT "Media"."decorative"`,
  unused: Prisma.sql`
    NOT EXISTS (SELECT 1 FROM "EditionMedia" WHERE "EditionMedia"."mediaId" = "Media"."id")
    AND NOT EXISTS (SELECT 1 FROM "PageMedia" WHERE "PageMedia"."mediaId" = "Media"."id")`,
};

function consentCondition(consent: ConsentFilter, now: Date): Prisma.Sql {
  const today = portalDay(now);
  if (consent === 'ended') return Prisma.sql`"MediaConsent"."endsOn" < ${today}::date`;
  if (consent === 'kept') return Prisma.sql`"MediaConsent"."mediaId" IS NOT NULL`;
  return Prisma.sql`"MediaConsent"."endsOn" BETWEEN ${today}::date AND ${lastWarnedDay(now)}::date`;
}

/** The word somewhere in what is said of the item. A library has some ten thousand rows: no index is needed. */
function wordCondition(word: string): Prisma.Sql {
  return Prisma.sql`position(${word} IN replace(lower(concat_ws(' ',
    "Media"."fileName", "Media"."title", "Media"."alt", "Media"."caption", "Media"."credit", "MediaConsent"."people"
  )), 'ё', 'е')) > 0`;
}

export async function findItem(id: string): Promise<LibraryItem | null> {
  const row = await database().media.findUnique({ where: { id }, select: itemColumns });
  return row && itemOf(row);
}

/** How many pictures are in need of a new consent, or soon will be. */
export async function countConsents(now: Date): Promise<{ ended: number; ending: number }> {
  const today = new Date(`${portalDay(now)}T00:00:00Z`);
  const last = new Date(`${lastWarnedDay(now)}T00:00:00Z`);
  const [ended, ending] = await Promise.all([
    database().mediaConsent.count({ where: { endsOn: { lt: today } } }),
    database().mediaConsent.count({ where: { endsOn: { gte: today, lte: last } } }),
  ]);
  return { ended, ending };
}
