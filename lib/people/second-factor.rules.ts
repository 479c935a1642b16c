import type { Person } from './rules';

/** The second step of signing in: a code from a program on one's phone, or a recovery code in its place. */

export const SECOND_FACTOR_PATH = '/editor/account/second-factor';

export const RECOVERY_CODES = 10;

/** So many steps of 30 seconds a phone's clock may be wrong, either way (RFC 6238, 5.2). */
export const CLOCK_DRIFT = 1;

/** Minutes between the right password and the code. */
export const TICKET_MINUTES = 10;

/** How the second step of a person stands; `pending`: begun, and no code was shown yet. */
export type SecondFactor =
  | { readonly state: 'off' }
  | { readonly state: 'pending'; readonly secret: string; readonly address: string }
  | { readonly state: 'on'; readonly since: Date; readonly recoveryCodes: number };

export type CodeProblem =
  | { readonly key: 'wrongCode'; readonly field: 'code' }
  | { readonly key: 'tooManyCodes'; readonly field: 'code'; readonly seconds: number };

/** `expired`: the password was typed too long ago, or was changed since. */
export type SecondStepProblem = CodeProblem | { readonly key: 'expired' };

export type SecondFactorProblem =
  | CodeProblem
  | { readonly key: 'wrongPassword'; readonly field: 'password' }
  | { readonly key: 'tooManyAttempts'; readonly field: 'password'; readonly seconds: number }
  | { readonly key: 'required' | 'alreadyOn' | 'notBegun' | 'notOn' };

/** Administrators let others in: a password that was found out must not be enough for that. */
export function isSecondFactorRequired({ role }: Pick<Person, 'role'>): boolean {
  return role === 'administrator';
}

export function owesSecondFactor(
  account: Pick<Person, 'role'> & { readonly hasSecondFactor: boolean },
): boolean {
  return isSecondFactorRequired(account) && !account.hasSecondFactor;
}

/** As typed: with spaces, hyphens, capitals. */
export function bareCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toLowerCase();
}

/** Six digits; a recovery code has ten characters. */
export function isTimeCode(bare: string): boolean {
  return /^\d{6}$/.test(bare);
}

/** «JBSW Y3DP …»: a key that somebody types by hand. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
