import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { startWorker } from '@/lib/jobs/worker';
import { withEmptyDatabase } from '@/tests/support/database';
import { withMailServer } from '@/tests/support/smtp';

withEmptyDatabase();
const mail = withMailServer({ user: 'portal', password: 'right' });

test('a portal whose parts all answer is well', async () => {
  const { status, said } = await doctor({ SMTP_URL: withPassword('right') });

  expect(said).toContain('✓ База данных: отвечает, структура свежая.');
  expect(said).toContain('✓ Почта: почтовый сервер принимает портал.');
  expect(said).toMatch(/Портал исправен.*\n$/);
  expect(status).toBe(0);
});

test('a wrong password of the mail server is named, and never shown', async () => {
  const { status, said } = await doctor({ SMTP_URL: withPassword('hidden') });

  expect(said).toContain('✗ Почта: почтовый сервер не принимает портал (535).');
  expect(said).toContain('Нужно исправить: Почта.');
  expect(said).not.toContain('hidden');
  expect(status).toBe(1);
});

test('a database that is away and a folder that is none are told, and the rest is still examined', async () => {
  const { status, said } = await doctor({
    DATABASE_URL: 'postgresql://portal:hidden@127.0.0.1:1/portal',
    DATA_DIR: '/dev/null',
  });

  expect(said).toContain('✗ Хранилище: в папку /dev/null нельзя писать (ENOTDIR).');
  expect(said).toContain('✗ База данных: База данных по адресу DATABASE_URL недоступна: сервер не отвечает');
  expect(said).toContain('! Почта: письма складываются в папку');
  expect(said).not.toContain('hidden');
  expect(status).toBe(1);
});

test('letters that wait while nobody works are told', async () => {
  const key = randomBytes(4).toString('hex');
  await database().letter.create({
    data: { key, kind: 'digest', data: {}, recipient: 'anna@example.ru', dueAt: new Date(0) },
  });

  const { said } = await doctor({});

  expect(said).toContain('✗ Очередь: не работает, письма ждут.');
  expect(said).not.toContain('anna@');
});

test('a worker that is there is seen at once', async () => {
  process.env.AUTH_SECRET = 'x'.repeat(32);
  const worker = startWorker();
  try {
    await expect.poll(async () => (await doctor({})).said).toContain('✓ Очередь: работает.');
  } finally {
    await worker.stop();
  }
});

test('a wrong setting is one clear line', async () => {
  const { status, said } = await doctor({ PORTAL_TZ: 'Europe/Verkhnelessk' });

  expect(said).toContain('✗ Настройки: Настройка PORTAL_TZ: такого часового пояса нет');
  expect(status).toBe(1);
});

async function doctor(variables: Record<string, string>): Promise<{ status: number; said: string }> {
  const env = { ...process.env, AUTH_SECRET: 'x'.repeat(32), ...variables };
  const program = ['--import', 'tsx', 'scripts/portal.ts', 'doctor'];
  return promisify(execFile)(process.execPath, program, { env }).then(
    ({ stdout }) => ({ status: 0, said: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ status: code, said: stdout }),
  );
}

function withPassword(password: string): string {
  return mail.url.replace('//portal:right@', `//portal:${password}@`);
}
