import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { inRehearsal } from '@/lib/db/transaction';
import { aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { term, wxr } from '@/tests/support/importing';
import { cutOffWhoWaits, untilSomebodyWaits } from '@/tests/support/locks';
import { runScript } from '@/tests/support/script';
import { digestOfAllTables } from '@/tests/support/table-digest';

withEmptyDatabase();

const folder = mkdtempSync(path.join(tmpdir(), 'portal-import-cli-'));
beforeAll(() => aPerson({ role: 'administrator' }));
afterAll(() => rmSync(folder, { recursive: true }));

function portal(...args: string[]) {
  const env = {
    AUTH_SECRET: 'a secret for tests, of no use anywhere',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  };
  return runScript(['--import', 'tsx', 'scripts/portal.ts', ...args], { env });
}

function file(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const posts = Array.from({ length: 400 }, (_, index) => ({
  id: index + 1,
  content: `<p>Начало ${index}.</p><p><a href="/?p=${index}">Прежняя</a></p>${'<p>Ещё слово.</p>'.repeat(20)}`,
  more: term('post_tag', `t${index % 7}`, `метка ${index % 7}`),
}));

test('a dry run writes nothing and says what would be', async () => {
  const before = await digestOfAllTables();
  const report = path.join(folder, 'report.csv');
  const run = portal(
    'import',
    file('a.xml', wxr([...posts, { id: 999, type: 'page', title: 'О нас' }])),
    '--dry-run',
    '--report',
    report,
  );
  expect(await run.ended()).toBe(0);
  expect(run.output()).toContain('Проба: ничего не записано.');
  expect(run.output()).toMatch(/401 {2}запись прочитана\n\s+400 {2}опубликовано/);
  expect(readFileSync(report, 'utf8')).toContain('"О нас";"";"Не новость');
  expect(await digestOfAllTables()).toBe(before);
});

test('a run that was killed goes on; then nothing is left to do', async () => {
  const name = file('b.xml', wxr(posts));
  await whileItemWaits('wp:60', async () => {
    const killed = portal('import', name);
    await untilSomebodyWaits();
    killed.process.kill('SIGKILL');
    await killed.ended();
  });
  expect(await database().article.count()).toBe(50);

  const second = portal('import', name);
  expect(await second.ended()).toBe(0);
  expect(await database().article.count({ where: { state: 'published' } })).toBe(400);
  expect(await database().edition.count({ where: { body: { contains: 'old.example.ru' } } })).toBe(1);

  const before = await digestOfAllTables();
  const third = portal('import', name);
  expect(await third.ended()).toBe(0);
  expect(third.output()).toMatch(/400 {2}перенесено раньше, без изменений/);
  expect(await digestOfAllTables()).toBe(before);
});

/** The import cannot write this item, and so not its fifty, before `work` has ended. */
async function whileItemWaits(guid: string, work: () => Promise<void>): Promise<void> {
  const row = { origin: 'old.example.ru', guid, hash: '', version: 1, asPublished: true };
  await inRehearsal(async (transaction) => {
    await transaction.importedItem.create({ data: { ...row, hasOldLinks: false, importedAt: new Date() } });
    await work();
  });
}

test.each([
  [['import'], 2, 'Неверная команда.'],
  [['import', 'x.xml', '--category', 'без знака'], 2, 'Параметр --category: нужно «что=на что»'],
  [['import', '-'], 2, 'Нужно имя файла: он читается дважды'],
  [['import', '/dev/null'], 1, '/dev/null: это не файл на диске'],
  [['import', 'EMPTY'], 1, 'файл пуст.'],
  [['import', '/no/such.xml'], 1, '/no/such.xml: такого файла нет.'],
  [['import', '/'], 1, '/: это папка'],
  [['import', 'package.json'], 1, 'package.json: это не выгрузка портала'],
  [['import', 'README.md'], 1, 'README.md: это не выгрузка портала, не выгрузка WordPress'],
])('%j ends with %d and says why', async (args, status, words) => {
  const run = portal(...args.map((each) => each.replace('EMPTY', file('empty.xml', ''))));
  expect(await run.ended()).toBe(status);
  expect(run.output()).toContain(words);
});

test('a file that breaks off is a failure that says so', async () => {
  const whole = wxr([{ id: 5001 }, { id: 5002 }]);
  const run = portal('import', file('c.xml', whole.slice(0, -300)));
  expect(await run.ended()).toBe(1);
  expect(run.output()).toContain('Файл обрывается или дальше не читается: перенесено то, что в нём цело.');
  expect(await database().importedItem.count({ where: { guid: 'wp:5001' } })).toBe(1);
});

test.each([
  [['--as', 'x'], 'Человека с адресом x на портале нет.'],
  [['--report', '/dev/full'], '/dev/full: на диске нет места.'],
  [['--report', '/'], '/: записать отчёт не удалось.'],
  [['--report', 'THE FILE'], 'это сама выгрузка, отчёт нужно записать в другой файл.'],
])('%j ends with 1, says why and leaves the file alone', async (options, words) => {
  const content = wxr([{ id: 6001, type: 'page' }]);
  const name = file('d.xml', content);
  const run = portal('import', name, ...options.map((each) => each.replace('THE FILE', name)));
  expect(await run.ended()).toBe(1);
  expect(run.output()).toContain(words);
  expect(run.output()).not.toMatch(/^\s+at /m);
  expect(readFileSync(name, 'utf8')).toBe(content);
});

test('a file without a single item says so', async () => {
  const run = portal('import', file('e.xml', wxr([])));
  expect(await run.ended()).toBe(0);
  expect(run.output()).toContain('В файле нет ни одной записи.');
});

test('a database that goes away is told in a sentence, and the next run goes on', async () => {
  const many = posts.map((post) => ({ ...post, id: post.id + 10_000, name: `ushla-${post.id}` }));
  const name = file('f.xml', wxr(many));
  const before = await database().importedItem.count();
  await whileItemWaits('wp:10060', async () => {
    const run = portal('import', name);
    await untilSomebodyWaits();
    await cutOffWhoWaits();
    expect(await run.ended()).toBe(1);
    expect(run.output()).toContain(
      'База данных не отвечает. Всё, что перенесено, записано; чтобы продолжить',
    );
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  expect((await database().importedItem.count()) - before).toBe(50);
  const second = portal('import', name);
  expect(await second.ended()).toBe(0);
  expect(second.output()).toContain('50  перенесено раньше, без изменений');
  expect((await database().importedItem.count()) - before).toBe(400);
});
