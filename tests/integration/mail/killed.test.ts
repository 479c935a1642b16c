import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { lettersByState, postPlainLetters, recipientOf } from '@/tests/support/letters';
import { withMailServer } from '@/tests/support/smtp';

withEmptyDatabase();
const mail = withMailServer();

beforeAll(() => theSettings());

const LETTERS = 200;
const LANES = 4;

test('killed twice on the way: nobody twice, nobody forgotten but the few shown as uncertain', async () => {
  const keys = Array.from({ length: LETTERS }, (_, index) => `n${String(index).padStart(3, '0')}`);
  await postPlainLetters(keys);

  await deliverAndKillAfter(50);
  await deliverAndKillAfter(120);
  expect(await runToTheEnd()).toBe(0);

  const states = await lettersByState();
  const uncertain = await database().letter.findMany({
    where: { state: 'uncertain' },
    select: { recipient: true },
  });
  const received = mail.received.map(({ to }) => to);
  expect(new Set(received).size).toBe(received.length);
  expect(states).toEqual({ sent: LETTERS - uncertain.length, uncertain: uncertain.length });
  expect(uncertain.length).toBeLessThanOrEqual(2 * LANES);
  const known = new Set([...received, ...uncertain.map(({ recipient }) => recipient)]);
  expect([...known].sort()).toEqual(keys.map(recipientOf));
});

/** The process dies while it waits for the mail server's answer to a letter: the worst moment. */
async function deliverAndKillAfter(count: number): Promise<void> {
  const child = start();
  mail.manners.beforeAnswer = async () => {
    if (mail.received.length < count) return;
    child.kill('SIGKILL');
    if (child.signalCode === null) await once(child, 'exit');
  };
  await once(child, 'exit');
  mail.manners = {};
}

async function runToTheEnd(): Promise<number | null> {
  const child = start();
  await once(child, 'exit');
  return child.exitCode;
}

function start() {
  const env = { ...process.env, SMTP_URL: mail.url };
  return spawn(process.execPath, ['--import', 'tsx', 'tests/support/deliver-plain-letters.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
