import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
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
