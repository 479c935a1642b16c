import 'server-only';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { namedIds } from './changes.rules';
import {
  AUDIT_PAGE,
  type AuditFilter,
  type AuditPage,
  type LoggedEntry,
  MOST_COUNTED,
  type Names,
  NOBODY,
  periodOf,
} from './rules';
import type { AuditQuery } from './schema';

/** One page of the log, the newest first. */
export async function findAuditPage({ before, ...filter }: AuditQuery): Promise<AuditPage> {
  const found = await listEntries(filter, { before, most: AUDIT_PAGE + 1 });
  const entries = found.slice(0, AUDIT_PAGE);
  return {
    entries,
    names: await findNames(entries),
    earlierThan: found.length > AUDIT_PAGE ? (entries.at(-1)?.id ?? null) : null,
  };
}

/** Up to `MOST_COUNTED`, and one more where there are more. */
export async function countEntries(filter: AuditFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "AuditEntry" WHERE ${conditionOf(filter)} LIMIT ${MOST_COUNTED + 1}
    ) counted`;
  return row?.count ?? 0;
}

type Part = { before?: string | undefined; most: number };

/** `before`: id of an entry, which the list goes on from. An unknown one leads nowhere. */
export async function listEntries(filter: AuditFilter, { before, most }: Part): Promise<LoggedEntry[]> {
  const place = before === undefined ? null : await findPlace(before);
  if (before !== undefined && !place) return [];
  return database().$queryRaw<LoggedEntry[]>`
    SELECT "id"::text AS "id", "at", "personId", "personName", "action", "subjectType", "subjectId",
      "before", "after"
    FROM "AuditEntry" WHERE ${conditionOf(filter)} AND ${earlierThan(place)}
    ORDER BY "AuditEntry"."at" DESC, "AuditEntry"."id" DESC LIMIT ${most}`;
}

type Place = { readonly id: bigint; readonly at: Date };

function findPlace(id: string): Promise<Place | null> {
  return database().auditEntry.findUnique({ where: { id: BigInt(id) }, select: { id: true, at: true } });
}

/** The pair as one value: an index on it is then walked from that place, however deep in the log it is. */
function earlierThan(place: Place | null): Prisma.Sql {
  if (!place) return Prisma.sql`true`;
  return Prisma.sql`("AuditEntry"."at", "AuditEntry"."id") < (${place.at}::timestamptz, ${place.id}::bigint)`;
}

function conditionOf({ person, action, subject, id, ...days }: AuditFilter): Prisma.Sql {
  const { since, until } = periodOf(days);
  const conditions = [
    ...(person === NOBODY ? [Prisma.sql`"personId" IS NULL`] : []),
    ...(person && person !== NOBODY ? [Prisma.sql`"personId" = ${person}::uuid`] : []),
    ...(action ? [Prisma.sql`"action" = ${action}`] : []),
    ...(subject ? [Prisma.sql`"subjectType" = ${subject}`] : []),
    ...(subject && id ? [Prisma.sql`"subjectId" = ${id}`] : []),
    ...(since ? [Prisma.sql`"AuditEntry"."at" >= ${since}::timestamptz`] : []),
    ...(until ? [Prisma.sql`"AuditEntry"."at" < ${until}::timestamptz`] : []),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

/** What the entries' ids stand for now. Titles are those of the newest edition. */
export async function findNames(entries: readonly LoggedEntry[]): Promise<Names> {
  const ids = namedIds(entries);
  const among = (kind: keyof typeof ids) => ({ id: { in: ids[kind] } });
  const named = { id: true, name: true } as const;
  const [articles, media, people, categories, sources] = await Promise.all([
    database().edition.findMany({
      where: { articleId: { in: ids.article } },
      distinct: ['articleId'],
      orderBy: [{ articleId: 'asc' }, { number: 'desc' }],
      select: { articleId: true, title: true },
    }),
    database().media.findMany({ where: among('media'), select: { id: true, fileName: true } }),
    database().person.findMany({ where: among('person'), select: named }),
    database().category.findMany({ where: among('category'), select: named }),
    database().source.findMany({ where: among('source'), select: named }),
  ]);
  return new Map([
    ...articles.map(({ articleId, title }) => [articleId, title] as const),
    ...media.map(({ id, fileName }) => [id, fileName] as const),
    ...[...people, ...categories, ...sources].map(({ id, name }) => [id, name] as const),
  ]);
}

/** Everybody who may be asked for: the disabled as well, their deeds stay. */
export function listActors(): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
