'use client';

import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { type AddedPerson, PEOPLE_PATH, type PersonProblem, personPath } from '@/lib/people/managing.rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { AccessChoice } from './access-choice';
import { GivenPasswordNotice } from './given-password-notice';
import { InvitedNotice } from './invited-notice';
import { RoleChoice } from './role-choice';
import { personProblems } from './sentences';

type NewPersonFormProps = {
  action: FormAction<PersonProblem, AddedPerson>;
  /** Whether letters leave the portal. */
  hasMail: boolean;
};

export function NewPersonForm({ action, hasMail }: NewPersonFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = personProblems(state);
  if (state.status === 'done') return <Added added={state.shown} />;
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <Field name="name" label="Имя и фамилия" problem={problemOf(problems, 'name')}>
        {(control) => (
          <input {...control} type="text" autoComplete="off" defaultValue={typedText(state, 'name') ?? ''} />
        )}
      </Field>
      <Field
        name="email"
        label="Электронная почта"
        hint="С этим адресом человек будет входить в редакцию."
        problem={problemOf(problems, 'email')}
      >
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            defaultValue={typedText(state, 'email') ?? ''}
          />
        )}
      </Field>
      <RoleChoice chosen={typedText(state, 'role')} problem={problemOf(problems, 'role')} />
      <AccessChoice
        chosen={typedText(state, 'access') || (hasMail ? 'letter' : 'password')}
        hasMail={hasMail}
        problem={problemOf(problems, 'access')}
      />
      <button className="button" type="submit" disabled={isPending}>
        Добавить
      </button>
    </form>
  );
}

function Added({ added: { password, ...person } }: { added: AddedPerson }) {
  const ways = (
    <p>
      <Link href={personPath(person.personId)}>Страница человека</Link>
      {' · '}
      {/* Not a link of Next: the form must begin anew. */}
      <a href={`${PEOPLE_PATH}/new`}>Добавить ещё одного</a>
    </p>
  );
  if (password === undefined) return <InvitedNotice email={person.email}>{ways}</InvitedNotice>;
  return (
    <GivenPasswordNotice heading="Человек добавлен" given={{ ...person, password }}>
      {ways}
    </GivenPasswordNotice>
  );
}
