export const SHORTEST_PASSWORD = 12;
/** Longer ones only cost time to hash. */
export const LONGEST_PASSWORD = 200;

const FEWEST_DISTINCT_CHARACTERS = 5;

// What people type when twelve characters are asked for; compared without case, digits at the end and signs.
const common = new Set([
  'administrator',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'passwordpassword',
  'password',
  'йцукенгшщзхъ',
  'парольпароль',
  'пароль',
  'администратор',
  'qweasdzxc',
  'iloveyou',
  'letmeinletmein',
]);

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooSimple' | 'containsEmail';

export type PasswordChangeProblem =
  | { readonly key: 'wrongPassword'; readonly field: 'password' }
  | { readonly key: 'tooManyAttempts'; readonly field: 'password'; readonly seconds: number }
  | { readonly key: PasswordProblem | 'samePassword'; readonly field: 'newPassword' };

export function whyNotNewPassword(given: {
  password: string;
  newPassword: string;
  email: string;
}): PasswordChangeProblem[] {
  const { password, newPassword, email } = given;
  const same = password === newPassword ? (['samePassword'] as const) : [];
  return [...same, ...whyNotPassword(newPassword, email)].map((key) => ({ key, field: 'newPassword' }));
}

/** Everything that speaks against a new password. */
export function whyNotPassword(password: string, email: string): PasswordProblem[] {
  const length = [...password].length;
  const problems: PasswordProblem[] = [];
  if (length < SHORTEST_PASSWORD) problems.push('tooShort');
  if (length > LONGEST_PASSWORD) problems.push('tooLong');
  if (isSimple(password)) problems.push('tooSimple');
  if (contains(password, email.split('@')[0] ?? '')) problems.push('containsEmail');
  return problems;
}

function isSimple(password: string): boolean {
  const letters = password.toLowerCase().replace(/[^\p{L}]/gu, '');
  return new Set(password).size < FEWEST_DISTINCT_CHARACTERS || common.has(letters) || isCountedUp(password);
}

/** 123456789012, abcdefghijkl, and the same backwards. */
function isCountedUp(password: string): boolean {
  const codes = [...password.toLowerCase()].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10));
  return steps.size === 1;
}

function contains(password: string, word: string): boolean {
  return word.length >= 5 && password.toLowerCase().includes(word.toLowerCase());
}
