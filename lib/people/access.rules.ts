import { addDays, addHours } from 'date-fns';
import type { PasswordProblem } from './password.rules';
import { LOGIN_PATH } from './session.rules';

/** Links in letters, by which people choose a password themselves. */

const linkKinds = ['invitation', 'reset'] as const;

export type LinkKind = (typeof linkKinds)[number];

const INVITATION_DAYS = 7;

/** Somebody who asks for it waits for it. */
const RESET_HOURS = 1;

export type AccessProblem =
  /** Used, withdrawn, too old, made up, or of somebody who may not sign in: one answer for all. */
  { readonly key: 'deadLink' } | { readonly key: PasswordProblem; readonly field: 'newPassword' };

export type AskingProblem = { readonly key: 'tooManyAttempts'; readonly seconds: number };

export function linkEnd(kind: LinkKind, now: Date): Date {
  return kind === 'invitation' ? addDays(now, INVITATION_DAYS) : addHours(now, RESET_HOURS);
}

export function isLinkOpen({ expiresAt }: { readonly expiresAt: Date }, now: Date): boolean {
  return now < expiresAt;
}

/** The page where a password is chosen. */
export const choosePasswordPath = (token: string) => `${LOGIN_PATH}/password/${token}`;

/** For rows: the database admits these kinds only (constraint AccessLink_kind). */
export function requireLinkKind(text: string): LinkKind {
  const kind = linkKinds.find((one) => one === text);
  if (kind) return kind;
  throw new Error(`unknown kind of link in the database: ${text}`);
}
