'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { Abbreviation, GlossaryProblem } from '@/lib/glossary/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { AbbreviationConflict } from './abbreviation-conflict';
import { AbbreviationFields } from './abbreviation-fields';
import { glossaryProblems, typedAbbreviation } from './words';

type AbbreviationFormProps = {
  abbreviation: Abbreviation;
  action: FormAction<GlossaryProblem, { short: string; version: number }>;
};

export function AbbreviationForm({ abbreviation, action }: AbbreviationFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = glossaryProblems(state);
  const version = state.status === 'done' ? state.shown.version : abbreviation.version;
  return (
    <form action={send} noValidate onSubmit={submit}>
      {/* Enter in a field presses the first button: it must never be the one that goes over another's work. */}
      <button hidden type="submit" />
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && `Сохранено: «${state.shown.short}».`}</p>
      <AbbreviationConflict state={state} />
      <input type="hidden" name="abbreviationId" value={abbreviation.id} />
      <input type="hidden" name="version" value={version} />
      <AbbreviationFields values={typedAbbreviation(state) ?? abbreviation} problems={problems} />
      <button className="button" type="submit" disabled={isPending}>
        Сохранить
      </button>
    </form>
  );
}
