import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPrismaProject, type PrismaProject } from '@/tests/support/prisma-project';
import { withTestServer } from '@/tests/support/test-server';

const GENERATOR = `
generator client {
  provider = "prisma-client"
  output   = "../generated"
}
datasource db {
  provider = "postgresql"
}
`;
const FIRST_SCHEMA = `${GENERATOR}
model Notice {
  id    Int    @id @default(autoincrement())
  title String
}
`;
const SECOND_SCHEMA = FIRST_SCHEMA.replace('title String', 'title String\n  lead  String @default("")');

// A semicolon inside a function body, and a column of the catalogue's type "char" to be read back.
const FIRST_MIGRATION = `
CREATE TABLE "Notice" ("id" SERIAL NOT NULL, "title" TEXT NOT NULL, CONSTRAINT "Notice_pkey" PRIMARY KEY ("id"));
CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.title := upper(NEW.title);
  RETURN NEW;
END $$;
CREATE TRIGGER shout BEFORE INSERT ON "Notice" FOR EACH ROW EXECUTE FUNCTION shout();
`;
const NOWHERE = 'postgresql://postgres:x@127.0.0.1:1/nowhere';

describe('the Prisma CLI with our schema engine and no network', () => {
  let project: PrismaProject;

  beforeAll(() => {
    project = newPrismaProject();
    project.write('prisma/schema.prisma', FIRST_SCHEMA);
    project.write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
    project.write('prisma/migrations/1_notice/migration.sql', FIRST_MIGRATION);
  });
  afterAll(() => project.remove());

  test('generates the client', async () => {
    expect(await project.prisma(['generate'])).toMatchObject({ status: 0 });
    expect(readdirSync(path.join(project.folder, 'generated'))).toContain('client.ts');
  });

  test('walks a schema from its first migration to the next', async () => {
    expect(await project.prisma(['migrate', 'deploy'])).toMatchObject({ status: 0 });
    expect(await titleAfterInsert(project, 'пандус')).toBe('ПАНДУС');
    expect((await project.prisma(['migrate', 'status'])).output).toContain('Database schema is up to date');

    project.write('prisma/schema.prisma', SECOND_SCHEMA);
    const difference = await project.prisma([
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema=prisma/schema.prisma',
      '--script',
    ]);
    expect(difference.output).toContain(
      `ALTER TABLE "Notice" ADD COLUMN     "lead" TEXT NOT NULL DEFAULT ''`,
    );

    expect(await project.prisma(['migrate', 'dev', '--name', 'lead'])).toMatchObject({ status: 0 });
    expect(readdirSync(path.join(project.folder, 'prisma/migrations')).join()).toMatch(/_lead/);
    expect(await shadowDatabases()).toEqual([]);

    expect(await project.prisma(['db', 'pull', '--print'])).toMatchObject({
      status: 0,
      output: expect.stringContaining('model Notice'),
    });
    expect(await project.prisma(['migrate', 'reset', '--force'])).toMatchObject({ status: 0 });
  });

  test('an SQL mistake names the migration and what PostgreSQL says', async () => {
    project.write(
      'prisma/migrations/9_mistake/migration.sql',
      'CREATE TABLE twice (a int); CREATE TABLE twice (a int);',
    );
    const { status, output } = await project.prisma(['migrate', 'deploy']);
    expect(status).not.toBe(0);
    expect(output).toContain('9_mistake');
    expect(output).toContain('relation "twice" already exists');
  });

  test.each([
    ['deploy', ['migrate', 'deploy']],
    ['status', ['migrate', 'status']],
    ['dev', ['migrate', 'dev', '--name', 'x']],
  ])('an unreachable database is said in words: %s', async (_name, args) => {
    const { status, output } = await project.prisma(args, NOWHERE);
    expect(status).not.toBe(0);
    expect(output).toContain("P1001: Can't reach the database server at 127.0.0.1:1: ECONNREFUSED.");
  });

  test('a wrong password is said in words, and not shown', async () => {
    const url = new URL(project.databaseUrl);
    url.password = 'not-the-one';
    const { status, output } = await project.prisma(['migrate', 'status'], url.href);
    expect(status).not.toBe(0);
    expect(output).toContain(`P1000: The database server at ${url.host} does not let postgres in.`);
    expect(output).not.toContain('not-the-one');
  });
});

async function titleAfterInsert({ databaseUrl }: PrismaProject, title: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('INSERT INTO "Notice" (title) VALUES ($1) RETURNING title', [title]);
    return rows[0].title;
  } finally {
    await client.end();
  }
}

async function shadowDatabases(): Promise<string[]> {
  const { rows } = await withTestServer((server) =>
    server.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'prisma_shadow_%'"),
  );
  return rows.map((row) => row.datname);
}
