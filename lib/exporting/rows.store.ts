import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import type { MediaFacts } from '@/lib/media/whole-item.rules';
import { PART_LIMITS } from './form.rules';
import { columnsOf, type Row, type Table } from './table.schema';

// A page of the longest bodies there may be still fits into memory.
const PAGE = 100;

/** The lines of a table, a page at a time, in the order of its key: flat in memory however many there are. */
export async function* linesOf(
  transaction: Transaction,
  exported: Table,
  personalData: boolean,
): AsyncGenerator<string> {
  const cursor = Prisma.raw(quoted(`portal export ${exported.name}`));
  await transaction.$executeRaw`DECLARE ${cursor} NO SCROLL CURSOR FOR ${selection(exported, personalData)}`;
  const fetchPage = Prisma.sql`FETCH ${Prisma.raw(String(PAGE))} FROM ${cursor}`;
  for (;;) {
    const page = await transaction.$queryRaw<{ line: string }[]>(fetchPage);
    for (const { line } of page) yield line;
    if (page.length < PAGE) break;
  }
  await transaction.$executeRaw`CLOSE ${cursor}`;
}

/** The rows of a part that the portal has by now, as a file would tell them, by their key (`keyOf`). */
export async function findRows(
  transaction: Transaction,
  { of: read, rows, personalData }: { of: Table; rows: readonly Row[]; personalData: boolean },
): Promise<Map<string, Row>> {
  const keys = Prisma.join(read.key.map(column));
  // Of the other columns the database may still find that they are none.
  const named = rows.map((row) => Object.fromEntries(read.key.map((name) => [name, row[name]])));
  const found = await transaction.$queryRaw<{ line: string }[]>`
    SELECT row_to_json(line)::text AS line
    FROM (SELECT ${expressions(read, personalData)} FROM ${tableOf(read)}
      WHERE (${keys}) IN (SELECT ${keys} FROM ${given(read, named)})) AS line`;
  const there = found.map(({ line }) => JSON.parse(line) as Row);
  return new Map(there.map((row) => [keyOf(read, row), row]));
}

/** Adds the rows that nothing stands in the way of; answers the keys of those that were added. */
export async function insertRows(
  transaction: Transaction,
  { of: read, rows }: { of: Table; rows: readonly Row[] },
): Promise<Set<string>> {
  const columns = Prisma.join(Object.keys(rows[0] ?? {}).map(column));
  const added = await transaction.$queryRaw<Row[]>`
    INSERT INTO ${tableOf(read)} (${columns}) SELECT ${columns} FROM ${given(read, rows)}
    ON CONFLICT DO NOTHING RETURNING ${keyColumns(read)}`;
  return new Set(added.map((row) => keyOf(read, row)));
}

/**
 * Tells articles that came without it what became of them. An article that was written to since, here or there, has
 * another version or a state by now, and stays as it is; so does one whose live edition belongs to another.
 */
export async function completeArticles(
  transaction: Transaction,
  { of: read, rows }: { of: Table; rows: readonly Row[] },
): Promise<Set<string>> {
  const changed = Object.keys(read.columns).filter((name) => name !== 'id' && name !== 'version');
  const settings = changed.map((name) => Prisma.sql`${column(name)} = said.${column(name)}`);
  const completed = await transaction.$queryRaw<Row[]>`
    UPDATE "Article" SET ${Prisma.join(settings)} FROM ${given(read, rows, 'said')}
    WHERE "Article"."id" = said."id" AND "Article"."version" = said."version"
      AND "Article"."state" = 'unpublished' AND "Article"."publishedAt" IS NULL
      AND (said."liveEditionId" IS NULL OR EXISTS (
        SELECT FROM "Edition" WHERE "id" = said."liveEditionId" AND "articleId" = said."id"))
    RETURNING "Article"."id"`;
  return new Set(completed.map((row) => keyOf(read, row)));
}

/** New checkpoints are numbered after those that were read back. */
export async function moveCheckpointNumbers(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`
    SELECT setval(pg_get_serial_sequence('"Checkpoint"', 'id'), greatest(
      (SELECT coalesce(max("id"), 1) FROM "Checkpoint"),
      (SELECT last_value FROM "Checkpoint_id_seq")))`;
}

const mediaColumns = { id: true, kind: true, fileName: true, mimeType: true, widths: true, sha256: true };

export async function findMedia(transaction: Transaction, id: string): Promise<MediaFacts | null> {
  return transaction.media.findUnique({ where: { id }, select: mediaColumns });
}

/** The library in the order of its ids, a page at a time: those after `after`. */
export async function listMedia(transaction: Transaction, after: string | null): Promise<MediaFacts[]> {
  return transaction.media.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: PART_LIMITS.rows,
    select: mediaColumns,
  });
}

export function keyOf({ key }: Table, row: Row): string {
  return key.map((name) => String(row[name])).join(' ');
}

function selection(exported: Table, personalData: boolean): Prisma.Sql {
  const condition = Prisma.raw(personalData ? 'TRUE' : (exported.publicRows ?? 'TRUE'));
  return Prisma.sql`
    SELECT row_to_json(line)::text AS line
    FROM (SELECT ${expressions(exported, personalData)} FROM ${tableOf(exported)}
      WHERE ${condition} ORDER BY ${Prisma.join(exported.key.map((name) => inBytes(exported, name)))}) AS line`;
}

/** Words are ordered by their bytes: the order of an alphabet differs from machine to machine. */
function inBytes({ columns, model }: Table, name: string): Prisma.Sql {
  const own = Prisma.sql`${Prisma.raw(quoted(model))}.${column(name)}`;
  return columns[name]?.isText ? Prisma.sql`${own} COLLATE "C"` : own;
}

function expressions(exported: Table, personalData: boolean): Prisma.Sql {
  const all = columnsOf(exported, personalData).map(
    ([name, { expression }]) => Prisma.sql`${Prisma.raw(expression(quoted(name)))} AS ${column(name)}`,
  );
  return Prisma.join(all);
}

/** Rows of a file as rows of the table's own type; columns that they do not name are null. */
function given({ model }: Table, rows: readonly Row[], as = 'given'): Prisma.Sql {
  const type = Prisma.raw(`NULL::${quoted(model)}`);
  return Prisma.sql`json_populate_recordset(${type}, ${JSON.stringify(rows)}::json) AS ${Prisma.raw(as)}`;
}

function keyColumns({ key }: Table): Prisma.Sql {
  // As JSON has them: how a day is written otherwise is a setting of the database.
  return Prisma.join(key.map((name) => Prisma.sql`to_json(${column(name)}) #>> '{}' AS ${column(name)}`));
}

function tableOf({ model }: Table): Prisma.Sql {
  return Prisma.raw(quoted(model));
}

function column(name: string): Prisma.Sql {
  return Prisma.raw(quoted(name));
}

/** Names stand in our own tables; none ever comes from a file. */
function quoted(name: string): string {
  return `"${name}"`;
}
