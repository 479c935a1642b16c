import { randomUUID } from 'node:crypto';
import { changePassword, endAllSessions, endSession } from '@/lib/people/account.commands';
import {
  addPerson,
  admitPerson,
  changeRole,
  disablePerson,
  enablePerson,
  giveNewPassword,
  resetPassword,
} from '@/lib/people/commands';
import { inviteAgain, invitePerson, withdrawInvitation } from '@/lib/people/inviting.commands';
import { manage } from '@/lib/people/manage.commands';
import { whyNotOwnPassword } from '@/lib/people/own-password.commands';
import { resetSecondFactor } from '@/lib/people/reset-second-factor.commands';
import type { Person } from '@/lib/people/rules';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from '@/lib/people/second-factor.commands';
import { done, refused } from '@/lib/shared/result';
import { NEW_PASSWORD } from './access';
import { codeOf, withSecondFactor, withSession } from './accounts';
import { aPerson } from './arrange';
import { type CommandCase, now } from './command-case';
import { PASSWORD, somebody } from './people';

/** What administrators do with people, and everybody with their own account. */

type Managing = { readonly needs: 'people.manage'; readonly arrange: CommandCase['arrange'] };

const managing = (arrange: Managing['arrange']): Managing => ({ needs: 'people.manage', arrange });

const peopleCases: Readonly<Record<string, CommandCase>> = {
  addPerson: managing(
    async () => (person) => addPerson(person, { ...aNewcomer(), password: NEW_PASSWORD }, now),
  ),
  admitPerson: managing(async () => (person) => admitPerson(person, aNewcomer(), now)),
  invitePerson: managing(async () => (person) => invitePerson(person, aNewcomer(), now)),
  inviteAgain: managing(async () => {
    const { id: personId } = await aPerson();
    return (person) => inviteAgain(person, { personId }, now);
  }),
  withdrawInvitation: managing(async () => {
    const personId = await anInvited();
    return (person) => withdrawInvitation(person, { personId }, now);
  }),
  changeRole: managing(async () => {
    const { id: personId } = await aPerson({ role: 'editor' });
    return (person) => changeRole(person, { personId, role: 'administrator' }, now);
  }),
  disablePerson: managing(async () => {
    const { id: personId } = await aPerson();
    return (person) => disablePerson(person, { personId }, now);
  }),
  enablePerson: managing(async () => {
    const { id: personId } = await aPerson({ disabledAt: now });
    return (person) => enablePerson(person, { personId }, now);
  }),
  resetPassword: managing(async () => {
    const { email } = await aPerson();
    return (person) => resetPassword(person, { email, password: NEW_PASSWORD }, now);
  }),
  giveNewPassword: managing(async () => {
    const { id: personId } = await aPerson();
    return (person) => giveNewPassword(person, { personId }, now);
  }),
  resetSecondFactor: managing(async () => {
    const editor = await somebody('editor');
    await withSecondFactor(editor);
    return (person) => resetSecondFactor(person, { personId: editor.id }, now);
  }),
  manage: managing(async () => {
    const { id: personId } = await aPerson();
    return (person) => manage(person, { personId }, async () => done(null));
  }),
};

const own = (arrange: CommandCase['arrange']): CommandCase => ({ needs: 'own account', arrange });

const accountCases: Readonly<Record<string, CommandCase>> = {
  changePassword: own(async (owner) => {
    await withSession(owner);
    const change = { password: PASSWORD, newPassword: NEW_PASSWORD, stayingSessionId: null };
    return (person) => changePassword(person, change, now);
  }),
  whyNotOwnPassword: own(async () => async (person) => {
    const problem = await whyNotOwnPassword(person, PASSWORD);
    return problem ? refused(problem) : done(null);
  }),
  endAllSessions: own(async (owner) => {
    await withSession(owner);
    return (person) => endAllSessions(person, {}, now);
  }),
  endSession: own(async (owner) => {
    const sessionId = await withSession(owner);
    return (person) => endSession(person, { sessionId }, now);
  }),
  beginSecondFactor: own(async () => (person) => beginSecondFactor(person, {}, now)),
  confirmSecondFactor: own(async (owner) => {
    await beginSecondFactor(owner, {}, now);
    const code = await codeOf(owner);
    return (person) => confirmSecondFactor(person, { code, password: PASSWORD }, now);
  }),
  renewRecoveryCodes: own(async (owner) => {
    await withSecondFactor(owner);
    return (person) => renewRecoveryCodes(person, { password: PASSWORD }, now);
  }),
  turnOffSecondFactor: own(async (owner) => {
    await withSecondFactor(owner);
    return (person) => turnOffSecondFactor(person, { password: PASSWORD }, now);
  }),
};

export const casesOfPeople = { ...peopleCases, ...accountCases };

function aNewcomer() {
  return { email: `${randomUUID()}@portal.test`, name: 'Ольга', role: 'author' } as const;
}

async function anInvited(): Promise<string> {
  const { id, email, name } = await aPerson({ role: 'administrator' });
  const administrator: Person = { id, email, name, role: 'administrator' };
  const invited = await invitePerson(administrator, aNewcomer(), now);
  if (!invited.ok) throw new Error('not invited');
  return invited.value.personId;
}
