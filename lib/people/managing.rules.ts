import type { PasswordProblem } from './password.rules';
import { hasRight, type Person, type Role } from './rules';

/** An administrator, or `npm run portal -- user …`, which only whoever runs the machine can type. */
export type Manager = Person | { readonly id: null; readonly name: string };

export type PersonProblem =
  | { readonly key: 'notAllowed' | 'emailTaken' | 'unknownPerson' | DisablingProblem | RoleProblem }
  | { readonly key: 'alreadyEnabled' | 'notInvited' | 'noSecondFactor' }
  | { readonly key: PasswordProblem; readonly field: 'password' };

type DisablingProblem = 'alreadyDisabled' | 'yourself' | 'lastAdministrator';

type RoleProblem = 'sameRole' | 'yourself' | 'lastAdministrator';

type Managed = { readonly id: string; readonly role: Role; readonly isDisabled: boolean };

/** Somebody of the editorial office as administrators see them. */
export type ListedPerson = Person & {
  readonly createdAt: Date;
  /** Null: may sign in. */
  readonly disabledAt: Date | null;
  /** Null: never yet. */
  readonly lastSignInAt: Date | null;
  readonly hasSecondFactor: boolean;
  /** An invitation that was neither used nor withdrawn; it may have ended. */
  readonly invitation: { readonly sentAt: Date; readonly expiresAt: Date } | null;
};

/** A password that was made up for somebody: shown once, kept nowhere. */
export type GivenPassword = { readonly personId: string; readonly email: string; readonly password: string };

/** Without a password: it is on its way in a letter. */
export type AddedPerson = Omit<GivenPassword, 'password'> & Partial<Pick<GivenPassword, 'password'>>;

export const PEOPLE_PATH = '/editor/people';

export const personPath = (id: string) => `${PEOPLE_PATH}/${id}`;

export function mayManagePeople(by: Manager): boolean {
  return by.id === null || hasRight(by, 'people.manage');
}

/** The portal must never be left without anybody who could let people in. */
export function whyNotDisable(
  by: Manager,
  person: Managed,
  activeAdministrators: number,
): DisablingProblem | null {
  if (person.isDisabled) return 'alreadyDisabled';
  if (person.id === by.id) return 'yourself';
  return isLastAdministrator(person, activeAdministrators) ? 'lastAdministrator' : null;
}

export function whyNotChangeRole(
  by: Manager,
  person: Managed,
  { role, activeAdministrators }: { readonly role: Role; readonly activeAdministrators: number },
): RoleProblem | null {
  if (person.id === by.id) return 'yourself';
  if (person.role === role) return 'sameRole';
  return isLastAdministrator(person, activeAdministrators) ? 'lastAdministrator' : null;
}

function isLastAdministrator({ role, isDisabled }: Managed, activeAdministrators: number): boolean {
  return role === 'administrator' && !isDisabled && activeAdministrators <= 1;
}
