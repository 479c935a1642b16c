import { recordAudit } from '@/lib/db/audit';
import type { Transaction } from '@/lib/db/transaction';
import { limit } from '@/lib/web/rate-limit';
import type { Person } from './rules';
import { bareCode, type CodeProblem, isTimeCode } from './second-factor.rules';
import { consumeRecoveryCode, findFactor, saveStep } from './second-factor.store';
import { stepOfCode } from './totp';

/** A million codes and three of them good at any moment: ten tries in a quarter of an hour are no way in. */
export const codeGuesses = limit('second-factor', { attempts: 10, minutes: 15 });

export const WRONG_CODE = { key: 'wrongCode', field: 'code' } as const satisfies CodeProblem;

/** Counts a try before the code is looked at; null when it is free. */
export async function takeCodeGuess(personId: string): Promise<CodeProblem | null> {
  const seconds = await codeGuesses.take(personId);
  return seconds > 0 ? { key: 'tooManyCodes', field: 'code', seconds } : null;
}

/**
 * Whether a code is good, and then used up: a time step counts once, be the code seen over a shoulder or sent twice.
 * The person is locked by the caller.
 */
export async function consumeCode(
  transaction: Transaction,
  person: Person,
  typed: string,
  now: Date,
): Promise<boolean> {
  const code = bareCode(typed);
  return isTimeCode(code)
    ? consumeTimeCode(transaction, person, code, now)
    : tryRecoveryCode(transaction, person, code, now);
}

async function consumeTimeCode(
  transaction: Transaction,
  person: Person,
  code: string,
  now: Date,
): Promise<boolean> {
  const factor = await findFactor(transaction, person.id);
  if (!factor?.isConfirmed) return false;
  const step = stepOfCode(factor.secret, code, now);
  if (step === null || step <= factor.lastStep) return false;
  await saveStep(transaction, person.id, step);
  return true;
}

async function tryRecoveryCode(
  transaction: Transaction,
  person: Person,
  code: string,
  now: Date,
): Promise<boolean> {
  if (!(await consumeRecoveryCode(transaction, person.id, code))) return false;
  const subject = { type: 'person', id: person.id } as const;
  await recordAudit(transaction, { at: now, by: person, action: 'person.use-recovery-code', subject });
  return true;
}
