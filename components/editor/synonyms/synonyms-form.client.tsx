'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { SynonymGroup, SynonymProblem } from '@/lib/search/synonyms.rules';
import { type FormAction, type FormState, typedText } from '@/lib/shared/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { shownWords, synonymProblems } from './synonym-words';
import { WordsField } from './words-field';

type SynonymsFormProps = {
  group: SynonymGroup;
  action: FormAction<SynonymProblem, { version: number }>;
};

export function SynonymsForm({ group, action }: SynonymsFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = synonymProblems(state);
  return (
    <form action={send} noValidate onSubmit={submit}>
      {/* Enter in a field presses the first button: it must never be the one that goes over another's work. */}
      <button hidden type="submit" />
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && 'Сохранено.'}</p>
      <SavedMeanwhile state={state} />
      <input type="hidden" name="groupId" value={group.id} />
      <input
        type="hidden"
        name="version"
        value={state.status === 'done' ? state.shown.version : group.version}
      />
      <WordsField words={typedText(state, 'words') ?? group.words.join('\n')} problems={problems} />
      <button className="button" type="submit" disabled={isPending}>
        Сохранить
      </button>
    </form>
  );
}

/** Somebody else was faster: their words, and what to do. */
function SavedMeanwhile({ state }: { state: FormState<SynonymProblem, unknown> }) {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  if (conflict?.key !== 'conflict') return null;
  return (
    <>
      <p>Сейчас сохранено: {shownWords(conflict.words)}. Ваши слова остались в форме ниже.</p>
      <p>
        <button className="button-danger" name="overwrites" type="submit" value={conflict.version}>
          Сохранить мои слова поверх
        </button>
      </p>
    </>
  );
}
