import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, portOf } from '@/tests/support/ports';
import { runScript } from '@/tests/support/script';

const SECRET = 'a secret for tests, of no use anywhere';

describe('a start that cannot succeed ends with one clear line and status 1', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'portal-faults-'));
    writeFileSync(path.join(folder, 'file'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a port that is none', { PORT: '99999' }, /^Настройка PORT: /],
    [
      'an unknown time zone',
      { PORTAL_TZ: 'Mars/Olympus' },
      /^Настройка PORTAL_TZ: такого часового пояса нет/,
    ],
    ['two wrong settings at once', { PORT: 'x', KEEP_MB: 'x' }, /Настройка PORT: .*Настройка KEEP_MB: /],
    ['a file in the place of the data folder', { DATA_DIR: 'file' }, /^Папку данных .*file не создать/],
    ['an address this machine has not', { HOST: '192.0.2.1' }, /^У этой машины нет адреса 192\.0\.2\.1/],
    ['a database without the secret', { DATABASE_URL: 'postgresql://nowhere/x' }, /^Настройка AUTH_SECRET: /],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgresql://portal:word@127.0.0.1:1/x', AUTH_SECRET: SECRET },
      /^База данных по адресу DATABASE_URL недоступна: сервер не отвечает \(ECONNREFUSED\)\.$/,
    ],
  ])('%s', async (_fault, settings, line) => {
    const { status, lines } = await start({ PORT: String(await freePort()), ...settings });
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(status).toBe(1);
  });

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = portOf(other);
    const { status, lines } = await start({ PORT: String(port) });
    other.close();
    expect(lines).toEqual([`Порт ${port} занят другой программой: остановите её или задайте другой PORT.`]);
    expect(status).toBe(1);
  });

  async function start(settings: Record<string, string>) {
    const file = settings.DATA_DIR === undefined ? 'data' : settings.DATA_DIR;
    const env = { DATABASE_URL: '', AUTH_SECRET: '', ...settings, DATA_DIR: path.join(folder, file) };
    const portal = runScript(['--import', 'tsx', 'server.ts'], { env });
    const status = await portal.ended();
    return { status, lines: portal.output().trim().split('\n') };
  }
});
