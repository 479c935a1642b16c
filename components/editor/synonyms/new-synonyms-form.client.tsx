'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { SynonymProblem } from '@/lib/search/synonyms.rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { synonymProblems } from './synonym-words';
import { WordsField } from './words-field';

export function NewSynonymsForm({ action }: { action: FormAction<SynonymProblem, { id: string }> }) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = synonymProblems(state);
  return (
    // Another key after each addition: the form begins anew.
    <form action={send} noValidate onSubmit={submit} key={state.status === 'done' ? state.shown.id : ''}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && 'Слова добавлены.'}</p>
      <WordsField words={typedText(state, 'words') ?? ''} problems={problems} />
      <button className="button" type="submit" disabled={isPending}>
        Добавить слова
      </button>
    </form>
  );
}
