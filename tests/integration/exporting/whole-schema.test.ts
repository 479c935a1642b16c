import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import {
  actionCard,
  articleText,
  day,
  email,
  file,
  flag,
  href,
  html,
  moment,
  serial,
  text,
  texts,
  uuid,
  whole,
  wholes,
} from '@/lib/exporting/columns.schema';
import { leftOutColumns, leftOutModels } from '@/lib/exporting/left-out.rules';
import { tables } from '@/lib/exporting/tables.schema';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const exported = new Set(tables.map(({ model }) => model));

describe('everything of prisma/schema.prisma', () => {
  test.each(Object.keys(Prisma.ModelName))('%s is exported, or left out for a reason', (model) => {
    expect([exported.has(model), model in leftOutModels]).toContain(true);
    expect([exported.has(model), model in leftOutModels]).toContain(false);
  });

  test.each(Object.keys(leftOutModels))('%s is a model', (model) => {
    expect(Object.keys(Prisma.ModelName)).toContain(model);
  });
});

describe('every column of an exported table', () => {
  let inDatabase: { name: string }[];

  beforeAll(async () => {
    inDatabase = await database().$queryRaw`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = ANY(${[...exported]})`;
  });

  test('is exported, or left out for a reason', () => {
    const inFiles = tables.flatMap(({ model, columns }) =>
      Object.keys(columns).map((column) => `${model}.${column}`),
    );
    const named = new Set([...inFiles, ...Object.keys(leftOutColumns)]);
    expect(inDatabase.map(({ name }) => name).sort()).toEqual([...named].sort());
    expect(inFiles.filter((name) => name in leftOutColumns)).toEqual([]);
  });
});

/** What each kind of column can carry without loss: a moment no more than its milliseconds. */
const types = new Map<unknown, string>([
  [uuid.value, 'uuid'],
  [text.value, 'text'],
  [html.value, 'text'],
  [href.value, 'text'],
  [file.value, 'text'],
  [email.value, 'citext'],
  [whole.value, 'integer'],
  [serial.value, 'bigint'],
  [flag.value, 'boolean'],
  [wholes.value, 'integer[]'],
  [texts.value, 'text[]'],
  [moment.value, 'timestamp(3) with time zone'],
  [day.value, 'date'],
  [actionCard.value, 'jsonb'],
  [articleText.value, 'jsonb'],
]);

function carries(value: z.ZodType, said: { type: string; isRequired: boolean } | undefined): boolean {
  const mayBeNull = value instanceof z.ZodNullable;
  const type = types.get(mayBeNull ? value.unwrap() : value);
  // Nothing in place of an array is written as an empty one.
  return type === said?.type && (mayBeNull === !said?.isRequired || type?.endsWith('[]') === true);
}

test('the form of each column carries all that its type in the database may hold', async () => {
  const rows = await database().$queryRaw<{ name: string; type: string; isRequired: boolean }[]>`
    SELECT relname || '.' || attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS "isRequired"
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND relname = ANY(${[...exported]})`;
  const inDatabase = new Map(rows.map(({ name, ...said }) => [name, said]));
  const wrong = tables.flatMap(({ model, columns }) =>
    Object.entries(columns)
      .map(([name, { value }]) => ({ name: `${model}.${name}`, value }))
      .filter(({ name, value }) => !carries(value, inDatabase.get(name))),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('each table comes after those that it refers to', async () => {
  const references = await database().$queryRaw<{ from: string; to: string }[]>`
    SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
  const order = tables.map(({ name }) => `"${name}"`);
  const wrong = references.filter(
    ({ from, to }) =>
      from !== '"Article"' && order.indexOf(from) !== -1 && order.indexOf(to) > order.indexOf(from),
  );
  expect(wrong).toEqual([]);
});
