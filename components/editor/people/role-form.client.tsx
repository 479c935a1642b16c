'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { PersonProblem } from '@/lib/people/managing.rules';
import type { Role } from '@/lib/people/rules';
import { roleNames } from '@/lib/people/rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { RoleChoice } from './role-choice';
import { endedSentence, personProblems } from './sentences';

export type ChangedRole = { readonly role: Role; readonly endedSessions: number };

type RoleFormProps = { action: FormAction<PersonProblem, ChangedRole>; personId: string; role: Role };

export function RoleForm({ action, personId, role }: RoleFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = personProblems(state);
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && changedSentence(state.shown)}</p>
      <input type="hidden" name="personId" value={personId} />
      <RoleChoice chosen={typedText(state, 'role') ?? role} problem={problemOf(problems, 'role')} />
      <button className="button" type="submit" disabled={isPending}>
        Изменить роль
      </button>
    </form>
  );
}

function changedSentence({ role, endedSessions }: ChangedRole): string {
  return `Теперь это ${roleNames[role]}. ${endedSentence(endedSessions)}`;
}
