import { smtpTransport } from '@/lib/mail/smtp-transport';
import { startMailServer } from '../support/mail-server';

const LANES = 4;
const SENT = 4_000;

/** Seconds that `count` such messages take over as many connections with nobody's queue behind them. */
export async function sendBare(content: Buffer, count: number): Promise<number> {
  const server = await startMailServer({ take: async () => undefined });
  try {
    const begin = performance.now();
    await Promise.all(Array.from({ length: LANES }, (_, lane) => sendInLane(server.url, content, lane)));
    return ((performance.now() - begin) / 1000) * (count / SENT);
  } finally {
    await server.close();
  }
}

async function sendInLane(url: string, content: Buffer, lane: number): Promise<void> {
  const line = await smtpTransport(new URL(url)).open();
  for (let number = lane; number < SENT; number += LANES) {
    await line.send({ id: `${number}`, from: 'press@example.ru', to: `bare-${number}@example.ru`, content });
  }
  line.close();
}
