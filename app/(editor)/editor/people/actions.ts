'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { admitPerson, changeRole, disablePerson, enablePerson, giveNewPassword } from '@/lib/people/commands';
import { inviteAgain, invitePerson, withdrawInvitation } from '@/lib/people/inviting.commands';
import { type AddedPerson, type PersonProblem, personPath } from '@/lib/people/managing.rules';
import { resetSecondFactor } from '@/lib/people/reset-second-factor.commands';
import type { Person } from '@/lib/people/rules';
import { type Newcomer, newcomerSchema, personIdSchema, roleSchema } from '@/lib/people/schema';
import type { Result } from '@/lib/shared/result';
import { editorAction } from '@/lib/web/action';

export const addPersonAction = editorAction(newcomerSchema, addPerson, (added) => added);

export const changeRoleAction = editorAction(roleSchema, changeRole, showAnew);

export const giveNewPasswordAction = editorAction(personIdSchema, giveNewPassword, (given) => given);

export const disablePersonAction = editorAction(personIdSchema, disablePerson, (_ended, { personId }) =>
  redirect(`${personPath(personId)}?done=disabled`),
);

export const enablePersonAction = editorAction(personIdSchema, enablePerson, (_nothing, { personId }) =>
  redirect(`${personPath(personId)}?done=enabled`),
);

export const inviteAgainAction = editorAction(personIdSchema, inviteAgain, showAnew);

export const withdrawInvitationAction = editorAction(personIdSchema, withdrawInvitation, showAnew);

export const resetSecondFactorAction = editorAction(personIdSchema, resetSecondFactor, showAnew);

async function addPerson(
  by: Person,
  { access, ...fields }: Newcomer,
  now: Date,
): Promise<Result<AddedPerson, PersonProblem>> {
  return access === 'letter' ? invitePerson(by, fields, now) : admitPerson(by, fields, now);
}

/** The facts above the form change with it. */
function showAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
