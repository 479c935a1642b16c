import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import type { Correspondence } from '@/lib/mail/deliver.commands';
import { postLetters } from '@/lib/mail/outbox';
import type { LetterKind } from '@/lib/mail/rules';

/** Letters whose words are their key, for tests of the way that letters go. */
export const plainCorrespondence: Correspondence = {
  write: async ({ key }) => ({
    subject: `Письмо ${key}`,
    text: `Здравствуйте! Это письмо ${key}.\n`,
    html: `<p>Здравствуйте! Это письмо ${key}.</p>`,
    unsubscribe: `https://example.ru/subscription/${key}/unsubscribe`,
  }),
  conclude: async () => undefined,
};

export async function postPlainLetters(keys: readonly string[], kind: LetterKind = 'digest'): Promise<void> {
  await inTransaction((transaction) =>
    postLetters(
      transaction,
      keys.map((key) => ({ kind, key, recipient: recipientOf(key), subscriberId: null, data: {} })),
      new Date(),
    ),
  );
}

export function recipientOf(key: string): string {
  return `${key}@example.ru`;
}

/** The states of all letters: `{ sent: 3, queued: 1 }`. */
export async function lettersByState(): Promise<Record<string, number>> {
  const rows = await database().letter.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}
