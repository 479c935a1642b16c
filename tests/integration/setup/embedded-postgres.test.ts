import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireDatabase, startEmbeddedPostgres } from '@/lib/db/embedded';
import { runScript } from '@/tests/support/script';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const started = '--import tsx tests/support/embedded-script.ts'.split(' ');

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let said: string[];
  const say = (line: string) => said.push(line);

  beforeEach(() => {
    said = [];
    folder = mkdtempSync(path.join(tmpdir(), 'портал с пробелом '));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('knows Russian: letter case, stems, and one letter for ё and е', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, say });
    const [row] = await ask(
      postgres.urlOf('postgres'),
      `
      SELECT lower('ЁЖИК') AS lower,
             to_tsvector('russian', 'ёлки') @@ to_tsquery('russian', 'елка') AS found,
             (SELECT string_agg(letter, '' ORDER BY letter) FROM unnest(ARRAY['ж', 'ё', 'е', 'а']) AS letter) AS sorted`,
    );
    await postgres.stop();
    expect(row).toEqual({ lower: 'ёжик', found: true, sorted: 'аеёж' });
  });

  test('keeps its password to its owner and listens to this machine alone', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, say });
    const access = path.join(folder, 'postgres/portal-access.json');
    const [row] = await ask(
      postgres.urlOf('postgres'),
      "SELECT current_setting('listen_addresses') AS addresses",
    );
    await postgres.stop();
    expect(statSync(access).mode & 0o777).toBe(0o600);
    expect(row).toEqual({ addresses: '127.0.0.1' });
  });

  test('two starts at once make one cluster, which runs until the last has left', async () => {
    const [first, second] = await Promise.all([
      startEmbeddedPostgres({ dataDir: folder, say }),
      startEmbeddedPostgres({ dataDir: folder, say }),
    ]);
    expect(first.urlOf('postgres')).toBe(second.urlOf('postgres'));
    await first.stop();
    expect(await ask(second.urlOf('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(ask(second.urlOf('postgres'), 'SELECT 1')).rejects.toThrow();
    expect(existsSync(path.join(folder, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('outlives a killed portal and is joined by the next', async () => {
    const killed = runScript([...started, folder]);
    await killed.printed('ready');
    killed.process.kill('SIGKILL');
    await killed.ended();
    const pid = postmaster(folder);
    const postgres = await startEmbeddedPostgres({ dataDir: folder, say });
    expect(postmaster(folder)).toBe(pid);
    await postgres.stop();
    expect(existsSync(path.join(folder, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('starts again on the same port when it is killed, with every committed row', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, say });
    const url = await requireDatabase(postgres, 'portal');
    await ask(url, "CREATE TABLE kept AS SELECT 'письмо' AS word");
    process.kill(postmaster(folder), 'SIGKILL');
    const rows = () => ask(url, 'SELECT word FROM kept').catch(() => 'not yet');
    await expect.poll(rows).toEqual([{ word: 'письмо' }]);
    await expect.poll(() => said.join()).toContain('PostgreSQL остановился, запускается снова.');
    expect(postgres.urlOf('portal')).toBe(url);
    await postgres.stop();
  });

  test('runs as whoever starts it, who need not be root', async () => {
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    const portal = runScript([...started, folder], isRoot ? { uid: NOBODY, gid: NOBODY } : {});
    await portal.printed(`as ${isRoot ? NOBODY : process.getuid?.()}`);
    portal.process.kill('SIGTERM');
    expect(await portal.ended()).toBe(0);
    expect(statSync(path.join(folder, 'postgres')).uid).toBe(isRoot ? NOBODY : process.getuid?.());
  });

  // Only root works in folders that PostgreSQL's user may not enter.
  test.runIf(isRoot)(
    'keeps the data elsewhere, and says so, where its user may not enter the folder',
    async () => {
      const closed = path.join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const postgres = await startEmbeddedPostgres({ dataDir: closed, say });
      const elsewhere = realpathSync(path.join(closed, 'postgres'));
      await postgres.stop();
      rmSync(elsewhere, { recursive: true });
      expect(elsewhere).toMatch(/^\/var\/lib\/news-portal\/clusters\//);
      expect(said.join()).toContain(`Папка ${closed} закрыта для пользователя PostgreSQL`);
    },
  );
});

function postmaster(folder: string): number {
  return Number.parseInt(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
