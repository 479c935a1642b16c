import { useEffect, useState } from 'react';
import { openForm } from '@/lib/shared/form-state';
import type { ArticleFormState } from '../form-state';
import type { FormValues } from '../form-values';
import type { AutosaveDesk } from './autosave-desk';
import type { AutosaveStanding } from './autosave-standing';

type Kept = { readonly state: ArticleFormState; readonly forgive: () => void };

/** The last answer to a button, until an autosave shows that what it complained of has passed. */
export function useStandingAnswer({ state, forgive }: Kept, standing: AutosaveStanding) {
  const [past, setPast] = useState<ArticleFormState>(openForm);
  const isNewer = standing.kind === 'saved' || standing.kind === 'refused';
  useEffect(() => {
    if (!isNewer) return;
    setPast(state);
    forgive();
  });
  const answer: ArticleFormState = past === state && state.status !== 'done' ? openForm : state;
  return { answer, letPass: () => setPast(state) };
}

type Given = { readonly desk: AutosaveDesk | null; readonly values: FormValues; readonly number: number };

/** A text that is put into the form from outside: its fields begin anew with it, and the autosaver hears of it. */
export function useGivenText(desk: AutosaveDesk | null) {
  const [given, setGiven] = useState<Given | null>(null);
  useEffect(() => {
    if (!given) return;
    given.desk?.saver.changed();
    // What was pressed is gone; the text is where the work goes on.
    document.getElementById('title')?.focus();
  }, [given]);
  const give = (values: FormValues) => setGiven({ desk, values, number: (given?.number ?? 0) + 1 });
  return [given?.desk === desk ? given : null, give] as const;
}
