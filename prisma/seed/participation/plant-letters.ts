import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { momentBefore } from '../moments';

/** The letters that the desk shows: those that the mail server refused, and one of which nobody knows. */
export async function plantLetters(transaction: Transaction, now: Date): Promise<void> {
  const select = { id: true, email: true, refusals: true } as const;
  const refusing = await transaction.subscriber.findMany({ where: { refusals: { gt: 0 } }, select });
  const uncertain = await transaction.subscriber.findFirst({
    where: { state: 'active', refusals: 0 },
    select,
  });
  await transaction.letter.createMany({
    data: [
      ...refusing.flatMap((subscriber) =>
        Array.from({ length: subscriber.refusals }, (_, index) =>
          digestTo(subscriber, momentBefore(now, { daysAgo: index + 1, at: '09:00' }), {
            state: 'refused',
            problem: '550',
          }),
        ),
      ),
      ...(uncertain
        ? [
            digestTo(uncertain, momentBefore(now, { daysAgo: 1, at: '09:00' }), {
              state: 'uncertain',
              problem: 'SENDER-DIED',
            }),
          ]
        : []),
    ],
  });
}

function digestTo(
  { id, email }: { id: string; email: string },
  sentAt: Date,
  end: { state: string; problem: string },
): Prisma.LetterCreateManyInput {
  return {
    ...{ key: `sample ${randomUUID()}`, kind: 'digest', recipient: email, subscriberId: id, attempts: 1 },
    ...{
      data: { toldAt: sentAt.toISOString() },
      createdAt: sentAt,
      dueAt: sentAt,
      settledAt: sentAt,
      ...end,
    },
  };
}
