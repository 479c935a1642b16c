import type { Transaction } from '@/lib/db/transaction';
import type { MessageState } from './rules';

type NewMessage = {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly consentVersion: number;
  readonly visitor: string;
  readonly createdAt: Date;
};

export async function insertMessage(transaction: Transaction, message: NewMessage): Promise<string> {
  const { id } = await transaction.feedbackMessage.create({ data: message, select: { id: true } });
  return id;
}

export async function lockMessage(transaction: Transaction, id: string): Promise<{ state: string } | null> {
  const [message] = await transaction.$queryRaw<{ state: string }[]>`
    SELECT state FROM "FeedbackMessage" WHERE id = ${id}::uuid FOR UPDATE`;
  return message ?? null;
}

export async function saveState(
  transaction: Transaction,
  { id, state, personId, now }: { id: string; state: MessageState; personId: string; now: Date },
): Promise<void> {
  await transaction.feedbackMessage.update({
    where: { id },
    data: { state, handledAt: now, handledById: personId },
    select: { id: true },
  });
}
