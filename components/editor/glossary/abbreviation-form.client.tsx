'use client';

import type { Abbreviation, GlossaryProblem } from '@/lib/glossary/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { useKeptForm } from '../article/kept-form';
import { VersionedForm } from '../versioned-form';
import { AbbreviationConflict } from './abbreviation-conflict';
import { AbbreviationFields } from './abbreviation-fields';
import { glossaryProblems, typedAbbreviation } from './words';

type AbbreviationFormProps = {
  abbreviation: Abbreviation;
  action: FormAction<GlossaryProblem, { short: string; version: number }>;
};

export function AbbreviationForm({ abbreviation, action }: AbbreviationFormProps) {
  const kept = useKeptForm(action);
  const { state } = kept;
  const problems = glossaryProblems(state);
  return (
    <VersionedForm
      {...{ kept, problems, version: abbreviation.version }}
      button="Сохранить"
      conflict={<AbbreviationConflict state={state} />}
      done={state.status === 'done' && `Сохранено: «${state.shown.short}».`}
    >
      <input type="hidden" name="abbreviationId" value={abbreviation.id} />
      <AbbreviationFields values={typedAbbreviation(state) ?? abbreviation} problems={problems} />
    </VersionedForm>
  );
}
