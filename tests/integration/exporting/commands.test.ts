import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { aPortal, type TestPortal, withPortals } from '@/tests/support/portals';
import { runScript } from '@/tests/support/script';
import { writeTar } from '@/tests/support/tar';

withPortals();

async function portal({ url, folder }: TestPortal, ...args: string[]) {
  const env = {
    DATABASE_URL: url,
    DATA_DIR: folder,
    AUTH_SECRET: 'the secret of the portals of one test file',
  };
  const script = runScript(['--import', 'tsx', 'scripts/portal.ts', ...args], { env });
  return { status: await script.ended(), said: script.output() };
}

test('a portal moves to another machine by two commands', async () => {
  const old = await aPortal('sample');
  const file = path.join(old.folder, 'portal.tar.gz');
  const exported = await portal(old, 'export', file);
  expect(exported).toMatchObject({ status: 0 });
  expect(exported.said).toMatch(/Портал выгружен: \d+\sновост\S+, \d+\sфайл\S* библиотеки\./);
  expect(exported.said).toContain('Адресов читателей, подписчиков и сообщений в файле нет.');

  const young = await aPortal('empty');
  const rehearsed = await portal(young, 'import', file, '--dry-run');
  expect(rehearsed.said).toContain('Проба: в портал ничего не записано.');
  expect(await database().article.count()).toBe(0);
  const imported = await portal(young, 'import', file);
  expect(imported).toMatchObject({ status: 0 });
  expect(imported.said).toMatch(/Article: добавлено \d\d, уже было 0, не подошло 0/);
  expect(await database().article.count()).toBeGreaterThan(20);

  // The first start would plant the sample news into an empty portal: this one is none.
  expect(await portal(young, 'seed')).toMatchObject({ status: 1 });

  const again = path.join(young.folder, 'portal.tar.gz');
  await portal(young, 'export', again);
  expect((await readFile(again)).equals(await readFile(file))).toBe(true);
});

test('a file that is no export ends with one line and status 1', async () => {
  const empty = await aPortal('empty');
  const file = await writeTar(path.join(empty.folder, 'x.tar'), [{ name: 'index.html', content: 'x' }]);
  const { status, said } = await portal(empty, 'import', file);
  expect(status).toBe(1);
  expect(said).toBe(
    `${file}: это не выгрузка портала, не выгрузка WordPress, не RSS, не Atom и не JSON Feed.\n`,
  );

  const missing = await portal(empty, 'import', '/nowhere/portal.tar');
  expect(missing).toEqual({ status: 1, said: '/nowhere/portal.tar: такого файла нет.\n' });
});

test('what was not taken is told line by line', async () => {
  const old = await aPortal('sample');
  const file = path.join(old.folder, 'portal.tar');
  await portal(old, 'export', file);
  await database().tag.updateMany({
    data: { slug: 'drugaya' },
    where: { slug: (await database().tag.findFirstOrThrow()).slug },
  });
  const { status, said } = await portal(old, 'import', file);
  expect(status).toBe(1);
  expect(said).toMatch(/^Tag [\da-f-]{36}: на портале другое, оставлено как есть\.$/m);
});
