import { CHALLENGE_LIFE, type ChallengeProblem, whyNotAnswered } from '@/lib/challenge/rules';
import type { Transaction } from '@/lib/db/transaction';
import { consumeChallenge } from '@/lib/db/used-challenges';
import { openChallenge } from './challenge';

/** What the guard looks at: the answered question and the field that only robots fill. */
export type Guarded = { readonly answer: string; readonly challenge: string; readonly homepage: string };

export type GuardProblem = ChallengeProblem | 'robot';

/** Why a reader's form is not taken, as far as can be told without using the question up. */
export function whyNotHuman({ answer, challenge, homepage }: Guarded, now: Date): GuardProblem | null {
  if (homepage !== '') return 'robot';
  const opened = openChallenge(challenge);
  return opened ? whyNotAnswered(opened, answer, now) : 'challengeEnded';
}

/** Uses the question up, if `transaction` is committed; false when it was used before. Ask it last. */
export async function takeAnswer(transaction: Transaction, { challenge }: Guarded): Promise<boolean> {
  const opened = openChallenge(challenge);
  if (!opened) return false;
  return consumeChallenge(transaction, opened.id, new Date(opened.askedAt + CHALLENGE_LIFE));
}
