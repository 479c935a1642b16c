import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { anArticle, aPicture, aTag } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { runScript } from '@/tests/support/script';

withEmptyDatabase();

const folder = mkdtempSync(path.join(tmpdir(), 'portal-export-cli-'));
const file = path.join(folder, 'портал.tar.gz');
afterAll(() => rmSync(folder, { recursive: true }));

async function portal(...args: string[]): Promise<{ status: number | null; output: string }> {
  const env = {
    AUTH_SECRET: 'a secret for tests, of no use anywhere',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  };
  const run = runScript(['--import', 'tsx', 'scripts/portal.ts', ...args], { env });
  const status = await run.ended();
  return { status, output: run.output() };
}

test('an export says what it has, and whose names and addresses', async () => {
  await anArticle();
  const { status, output } = await portal('export', file);
  expect(output).toMatch(/Портал выгружен: 1\sновость, 0\sфайлов библиотеки\. \S+портал\.tar\.gz/);
  expect(output).toContain('Имена и адреса людей редакции есть');
  expect(status).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that is there is not written over', async () => {
  const { status, output } = await portal('export', file);
  expect(output).toBe(`${file}: такой файл уже есть; он не изменён.\n`);
  expect(status).toBe(1);
});

test('reading back is done when everything came or was there, and not when something was left out', async () => {
  expect(await portal('import', file)).toMatchObject({ status: 0 });
  await database().category.updateMany({ data: { summary: 'Другое' } });
  const { status, output } = await portal('import', file);
  expect(output).toContain('на портале другое, оставлено как есть.');
  expect(output).toContain('Загружено не всё: что пропущено, сказано выше.');
  expect(status).toBe(1);
});

test('an export that lacks files of the library is written, and says that it is not whole', async () => {
  await aPicture();
  await aTag();
  const other = path.join(folder, 'другой.tar');
  const { status, output } = await portal('export', other);
  expect(output).toContain('такого файла в библиотеке нет, он пропущен.');
  expect(output).toContain('Выгрузка неполна');
  expect(status).toBe(1);
  expect(statSync(other).size).toBeGreaterThan(1024);
});

test('a database that goes away in the middle is named, and the same command goes on', async () => {
  const third = path.join(folder, 'третий.tar');
  await portal('export', third);
  await database().tag.deleteMany();
  await database().$executeRaw`
    CREATE FUNCTION go_away() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`;
  await database().$executeRaw`
    CREATE TRIGGER "Tag_goes" BEFORE INSERT ON "Tag" FOR EACH ROW EXECUTE FUNCTION go_away()`;
  const { status, output } = await portal('import', third);
  expect(output).toContain('База данных не отвечает.');
  expect(output).toContain('чтобы продолжить, запустите ту же команду ещё раз.');
  expect(output).not.toContain('    at ');
  expect(status).toBe(1);
  await database().$executeRaw`DROP TRIGGER "Tag_goes" ON "Tag"`;
  await portal('import', third);
  expect(await database().tag.count()).toBe(1);
});
