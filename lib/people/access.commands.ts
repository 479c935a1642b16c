import { recordAudit } from '@/lib/db/audit';
import { wakeJob } from '@/lib/db/jobs';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { limitedAddress } from '@/lib/web/client-address';
import { limit } from '@/lib/web/rate-limit';
import type { Visitor } from '@/lib/web/visitor';
import { type AccessProblem, type AskingProblem, isLinkOpen } from './access.rules';
import {
  deleteLinks,
  findLink,
  insertPasswordRequest,
  type StoredLink,
  takePasswordRequests,
} from './access.store';
import { sendLink } from './access-letters.commands';
import { isCommonPassword } from './common-passwords';
import { linkIdOf } from './link-token';
import { whyNotPassword } from './password.rules';
import { hashPassword } from './passwords';
import type { ChosenPassword } from './schema';
import { forgetAttempts } from './sign-in-limits';
import { deleteSessions, lockAccount, lockAccountOf, savePasswordHash } from './store';

/** How people who cannot sign in choose a password, by a link in a letter. */

const askedFrom = limit('password-request-address', { attempts: 20, minutes: 60 });
const askedFor = limit('password-request-account', { attempts: 5, minutes: 60 });

/**
 * Writes down that somebody wants a new password. What is done here is the same for every address, so that neither
 * the answer nor its time tells who has an account; the worker looks whose address it is.
 */
export async function askForPassword(
  { address }: Visitor,
  { email }: { email: string },
  now: Date,
): Promise<Result<null, AskingProblem>> {
  const seconds = await askedFrom.take(limitedAddress(address));
  if (seconds > 0) return refused({ key: 'tooManyAttempts', seconds });
  // Nobody's mailbox is to be filled; the letters of this hour are there already.
  if ((await askedFor.take(email.toLowerCase())) > 0) return done(null);
  await inTransaction(async (transaction) => {
    await insertPasswordRequest(transaction, { email, createdAt: now });
    await wakeJob(transaction, 'answer-password-requests');
  });
  return done(null);
}

const LOT = 50;

/** Job of the worker: writes a letter to each address that is somebody's, and none to the others. */
export async function answerPasswordRequests(now: Date): Promise<{ passwordLinks: number }> {
  let passwordLinks = 0;
  for (;;) {
    const { taken, sent } = await inTransaction((transaction) => answerLot(transaction, now));
    passwordLinks += sent;
    if (taken < LOT) return { passwordLinks };
  }
}

async function answerLot(transaction: Transaction, now: Date): Promise<{ taken: number; sent: number }> {
  const emails = await takePasswordRequests(transaction, LOT);
  const distinct = [...new Set(emails.map((email) => email.toLowerCase()))].sort();
  let sent = 0;
  for (const email of distinct) if (await answerOne(transaction, email, now)) sent += 1;
  return { taken: emails.length, sent };
}

async function answerOne(transaction: Transaction, email: string, now: Date): Promise<boolean> {
  const account = await lockAccountOf(transaction, { email });
  if (!account || account.isDisabled) return false;
  await sendLink(transaction, account, { kind: 'reset', now });
  const subject = { type: 'person', id: account.id } as const;
  await recordAudit(transaction, { at: now, by: SOMEBODY, action: 'person.ask-for-password', subject });
  return true;
}

/** Whoever typed the address need not be its owner. */
const SOMEBODY = { id: null, name: 'Страница входа' } as const;

/** Uses the link up and ends all sessions; the account's limit of attempts is lifted, for its owner is here. */
export async function setPassword(
  _visitor: Visitor,
  { token, newPassword }: ChosenPassword,
  now: Date,
): Promise<Result<{ email: string }, AccessProblem>> {
  const link = await findOpenLink(token, now);
  if (!link) return refused({ key: 'deadLink' });
  const problems = whyNotPassword(newPassword, link.person, isCommonPassword);
  if (problems.length > 0) return refused(...problems.map((key) => ({ key, field: 'newPassword' as const })));
  const passwordHash = await hashPassword(newPassword);
  const isSet = await inTransaction((transaction) => consumeLink(transaction, link, { passwordHash, now }));
  if (!isSet) return refused({ key: 'deadLink' });
  await forgetAttempts(link.person.email);
  return done({ email: link.person.email });
}

async function findOpenLink(token: string, now: Date): Promise<StoredLink | null> {
  const id = linkIdOf(token);
  const link = id && (await findLink(id));
  return link && isLinkOpen(link, now) && !link.person.isDisabled ? link : null;
}

/** False when it was used, withdrawn or replaced since it was looked at. */
async function consumeLink(
  transaction: Transaction,
  { id, person }: StoredLink,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<boolean> {
  const account = await lockAccount(transaction, person.id);
  if (!account || account.isDisabled || !(await findLink(id, transaction))) return false;
  await deleteLinks(transaction, { personId: person.id });
  await savePasswordHash(transaction, person.id, passwordHash);
  const ended = await deleteSessions(transaction, { personId: person.id });
  await recordAudit(transaction, {
    at: now,
    by: account,
    action: 'person.set-password',
    subject: { type: 'person', id: person.id },
    after: { endedSessions: ended.length },
  });
  return true;
}
