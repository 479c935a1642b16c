import { outsideTransaction } from '@/lib/db/transaction';
import type { Correspondence } from '@/lib/mail/deliver.commands';
import { writeAccessLetter } from '@/lib/people/access-letters.commands';
import { recordDelivery, recordRefusal } from '@/lib/subscriptions/delivery.commands';
import { writeSubscriptionLetter } from '@/lib/subscriptions/letters.commands';

/** Letters go to subscribers and to people of the desk. */
export const correspondence: Correspondence = {
  write: (letter) =>
    outsideTransaction((transaction) =>
      letter.kind === 'invitation' || letter.kind === 'password-link'
        ? writeAccessLetter(transaction, letter, new Date())
        : writeSubscriptionLetter(transaction, letter),
    ),
  async conclude(transaction, { subscriberId }, verdict, now) {
    if (subscriberId === null) return;
    if (verdict.kind === 'sent') await recordDelivery(transaction, subscriberId);
    if (verdict.kind === 'refused' && verdict.isAddress) {
      await recordRefusal(transaction, subscriberId, verdict.problem, now);
    }
  },
};
