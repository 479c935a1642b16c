import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { codeGuesses, takeCodeGuess, WRONG_CODE } from './code.commands';
import { whyNotOwnPassword } from './own-password.commands';
import { newRecoveryCodes } from './recovery-codes';
import type { Person } from './rules';
import { bareCode, isSecondFactorRequired, type SecondFactorProblem } from './second-factor.rules';
import {
  deleteFactor,
  findFactor,
  replaceRecoveryCodes,
  saveConfirmation,
  savePendingFactor,
} from './second-factor.store';
import { lockAccount } from './store';
import { newSecret, stepOfCode } from './totp';

/** What people do with the second step of their own account. */

/** A new secret to be put into the phone; it guards nothing before a code has shown that it arrived. */
export async function beginSecondFactor(
  person: Person,
  _nothing: unknown,
  now: Date,
): Promise<Result<null, SecondFactorProblem>> {
  return inTransaction(async (transaction) => {
    await lockAccount(transaction, person.id);
    const factor = await findFactor(transaction, person.id);
    if (factor?.isConfirmed) return refused({ key: 'alreadyOn' });
    await savePendingFactor(transaction, person.id, { secret: newSecret(), createdAt: now });
    return done(null);
  });
}

/**
 * Answers the recovery codes, which are shown this once. The password is asked for: whoever finds a session left open
 * must not put a phone of theirs between the account and its owner.
 */
export async function confirmSecondFactor(
  person: Person,
  { code, password }: { code: string; password: string },
  now: Date,
): Promise<Result<readonly string[], SecondFactorProblem>> {
  const problem = await whyNotOwnPassword(person, password);
  if (problem) return refused(problem);
  const tooMany = await takeCodeGuess(person.id);
  if (tooMany) return refused(tooMany);
  const confirmed = await inTransaction((transaction) => confirm(transaction, person, code, now));
  if (confirmed.ok) await codeGuesses.forget(person.id);
  return confirmed;
}

async function confirm(
  transaction: Transaction,
  person: Person,
  code: string,
  now: Date,
): Promise<Result<readonly string[], SecondFactorProblem>> {
  await lockAccount(transaction, person.id);
  const factor = await findFactor(transaction, person.id);
  if (!factor) return refused({ key: 'notBegun' });
  if (factor.isConfirmed) return refused({ key: 'alreadyOn' });
  const lastStep = stepOfCode(factor.secret, bareCode(code), now);
  if (lastStep === null) return refused(WRONG_CODE);
  await saveConfirmation(transaction, person.id, { confirmedAt: now, lastStep });
  const codes = await giveCodes(transaction, person);
  await recordAudit(transaction, { ...entryOf(person, now), action: 'person.second-factor-on' });
  return done(codes);
}

/** The codes that were given before stop working. */
export async function renewRecoveryCodes(
  person: Person,
  { password }: { password: string },
  now: Date,
): Promise<Result<readonly string[], SecondFactorProblem>> {
  const problem = await whyNotOwnPassword(person, password);
  if (problem) return refused(problem);
  return inTransaction(async (transaction) => {
    await lockAccount(transaction, person.id);
    const factor = await findFactor(transaction, person.id);
    if (!factor?.isConfirmed) return refused({ key: 'notOn' });
    const codes = await giveCodes(transaction, person);
    await recordAudit(transaction, { ...entryOf(person, now), action: 'person.new-recovery-codes' });
    return done(codes);
  });
}

export async function turnOffSecondFactor(
  person: Person,
  { password }: { password: string },
  now: Date,
): Promise<Result<null, SecondFactorProblem>> {
  if (isSecondFactorRequired(person)) return refused({ key: 'required' });
  const problem = await whyNotOwnPassword(person, password);
  if (problem) return refused(problem);
  return inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, person.id);
    // Somebody may have become an administrator meanwhile.
    if (!account || isSecondFactorRequired(account)) return refused({ key: 'required' });
    if (!(await deleteFactor(transaction, person.id))) return refused({ key: 'notOn' });
    await recordAudit(transaction, { ...entryOf(person, now), action: 'person.second-factor-off' });
    return done(null);
  });
}

async function giveCodes(transaction: Transaction, person: Person): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(transaction, person.id, codes);
  return codes;
}

function entryOf(person: Person, at: Date) {
  return { at, by: person, subject: { type: 'person', id: person.id } } as const;
}
