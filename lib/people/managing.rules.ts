import type { PasswordProblem } from './password.rules';
import { hasRight, type Person, type Role } from './rules';

/** An administrator, or `npm run portal -- user …`, which only whoever runs the machine can type. */
export type Manager = Person | { readonly id: null; readonly name: string };

export type PersonProblem =
  | { readonly key: 'notAllowed' | 'emailTaken' | 'unknownPerson' | DisablingProblem }
  | { readonly key: PasswordProblem; readonly field: 'password' };

type DisablingProblem = 'alreadyDisabled' | 'yourself' | 'lastAdministrator';

export function mayManagePeople(by: Manager): boolean {
  return by.id === null || hasRight(by, 'people.manage');
}

/** The portal must never be left without anybody who could let people in. */
export function whyNotDisable(
  by: Manager,
  person: { readonly id: string; readonly role: Role; readonly isDisabled: boolean },
  activeAdministrators: number,
): DisablingProblem | null {
  if (person.isDisabled) return 'alreadyDisabled';
  if (person.id === by.id) return 'yourself';
  return person.role === 'administrator' && activeAdministrators <= 1 ? 'lastAdministrator' : null;
}
