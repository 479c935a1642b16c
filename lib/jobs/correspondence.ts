import { outsideTransaction } from '@/lib/db/transaction';
import type { Correspondence } from '@/lib/mail/deliver.commands';
import { recordDelivery, recordRefusal } from '@/lib/subscriptions/delivery.commands';
import { writeSubscriptionLetter } from '@/lib/subscriptions/letters.commands';

/** Every letter of today is one to a subscriber. */
export const correspondence: Correspondence = {
  write: (letter) => outsideTransaction((transaction) => writeSubscriptionLetter(transaction, letter)),
  async conclude(transaction, { subscriberId }, verdict, now) {
    if (subscriberId === null) return;
    if (verdict.kind === 'sent') await recordDelivery(transaction, subscriberId);
    if (verdict.kind === 'refused' && verdict.isAddress) {
      await recordRefusal(transaction, subscriberId, verdict.problem, now);
    }
  },
};
