import { foldYo } from '@/lib/shared/russian';

export const SHORTEST_PASSWORD = 12;
/** Longer ones only cost time to hash. */
export const LONGEST_PASSWORD = 200;

const FEWEST_DISTINCT_CHARACTERS = 5;

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooSimple' | 'containsEmail' | 'containsName';

export type PasswordChangeProblem =
  | { readonly key: 'wrongPassword'; readonly field: 'password' }
  | { readonly key: 'tooManyAttempts'; readonly field: 'password'; readonly seconds: number }
  | { readonly key: PasswordProblem | 'samePassword'; readonly field: 'newPassword' };

/** Whose password it is to be. */
type Owner = { readonly email: string; readonly name?: string };

/** The list is large, and the browser needs none of it. */
type IsCommon = (password: string) => boolean;

export function whyNotNewPassword(
  { password, newPassword }: { password: string; newPassword: string },
  owner: Owner,
  isCommon: IsCommon,
): PasswordChangeProblem[] {
  const same = password === newPassword ? (['samePassword'] as const) : [];
  return [...same, ...whyNotPassword(newPassword, owner, isCommon)].map((key) => ({
    key,
    field: 'newPassword',
  }));
}

/** Everything that speaks against a new password. */
export function whyNotPassword(password: string, owner: Owner, isCommon: IsCommon): PasswordProblem[] {
  const length = [...password].length;
  // Looking closer at a megabyte would cost seconds.
  if (length > LONGEST_PASSWORD) return ['tooLong'];
  const problems: PasswordProblem[] = [];
  if (length < SHORTEST_PASSWORD) problems.push('tooShort');
  if (isSimple(password) || isCommon(password)) problems.push('tooSimple');
  if (contains(password, owner.email.split('@')[0] ?? '')) problems.push('containsEmail');
  if ((owner.name ?? '').split(/[\s-]+/).some((word) => contains(password, word)))
    problems.push('containsName');
  return problems;
}

function isSimple(password: string): boolean {
  return new Set(password).size < FEWEST_DISTINCT_CHARACTERS || isCountedUp(password);
}

/** 123456789012, abcdefghijkl, and the same backwards. */
function isCountedUp(password: string): boolean {
  const codes = [...password.toLowerCase()].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10));
  return steps.size === 1;
}

function contains(password: string, word: string): boolean {
  return word.length >= 4 && foldYo(password.toLowerCase()).includes(foldYo(word.toLowerCase()));
}
