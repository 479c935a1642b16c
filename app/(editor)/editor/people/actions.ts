'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { admitPerson, changeRole, disablePerson, enablePerson, giveNewPassword } from '@/lib/people/commands';
import { personPath } from '@/lib/people/managing.rules';
import { personIdSchema, personSchema, roleSchema } from '@/lib/people/schema';
import { editorAction } from '@/lib/web/action';

export const admitPersonAction = editorAction(personSchema, admitPerson, (given) => given);

export const changeRoleAction = editorAction(roleSchema, changeRole, showAnew);

export const giveNewPasswordAction = editorAction(personIdSchema, giveNewPassword, (given) => given);

export const disablePersonAction = editorAction(personIdSchema, disablePerson, (_ended, { personId }) =>
  redirect(`${personPath(personId)}?done=disabled`),
);

export const enablePersonAction = editorAction(personIdSchema, enablePerson, (_nothing, { personId }) =>
  redirect(`${personPath(personId)}?done=enabled`),
);

/** The facts above the form change with it. */
function showAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
