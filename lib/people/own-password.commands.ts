import { limit } from '@/lib/web/rate-limit';
import { isPasswordOf } from './passwords';
import type { Person } from './rules';
import { findAccountByEmail } from './store';

/** A session left open must not become a way to guess the password. */
const guesses = limit('password-change', { attempts: 10, minutes: 15 });

type GuessProblem =
  | { readonly key: 'wrongPassword'; readonly field: 'password' }
  | { readonly key: 'tooManyAttempts'; readonly field: 'password'; readonly seconds: number };

/** What speaks against somebody signed in being who they are, by the password they typed once more; null: nothing. */
export async function whyNotOwnPassword(person: Person, password: string): Promise<GuessProblem | null> {
  const seconds = await guesses.take(person.id);
  if (seconds > 0) return { key: 'tooManyAttempts', field: 'password', seconds };
  const account = await findAccountByEmail(person.email);
  const isRight = account !== null && (await isPasswordOf(account.passwordHash, password));
  if (!isRight) return { key: 'wrongPassword', field: 'password' };
  await guesses.giveBack(person.id);
  return null;
}
