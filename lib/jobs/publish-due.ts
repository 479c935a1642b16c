import { type Publications, publishDue, type Withdrawals, withdrawDue } from '@/lib/articles/due.commands';

/** Publishes and withdraws what the schedule asks for by `now`. */
export async function publishAndWithdrawDue(now: Date): Promise<Publications & Withdrawals> {
  return { ...(await publishDue(now)), ...(await withdrawDue(now)) };
}
