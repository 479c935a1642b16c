'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { GlossaryProblem } from '@/lib/glossary/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { AbbreviationFields } from './abbreviation-fields';
import { glossaryProblems, typedAbbreviation } from './words';

type NewAbbreviationFormProps = { action: FormAction<GlossaryProblem, { id: string; short: string }> };

const nothing = { short: '', full: '', explanation: '', spoken: '' };

export function NewAbbreviationForm({ action }: NewAbbreviationFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = glossaryProblems(state);
  return (
    // Another key after each addition: the form begins anew.
    <form action={send} noValidate onSubmit={submit} key={state.status === 'done' ? state.shown.id : ''}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && `Добавлено: «${state.shown.short}».`}</p>
      <AbbreviationFields values={typedAbbreviation(state) ?? nothing} problems={problems} />
      <button className="button" type="submit" disabled={isPending}>
        Добавить сокращение
      </button>
    </form>
  );
}
