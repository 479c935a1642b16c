import { useEffect, useState } from 'react';
import { openForm } from '@/lib/shared/form-state';
import type { ArticleFormState } from '../form-state';
import type { FormValues } from '../form-values';
import type { AutosaveDesk } from './autosave-desk';
import type { AutosaveStanding } from './autosave-standing';
import type { LocalCopy } from './local-copies';

type Kept = { readonly state: ArticleFormState; readonly forgive: () => void };

/** The last answer to a button, until an autosave shows that what it complained of has passed. */
export function useStandingAnswer({ state, forgive }: Kept, standing: AutosaveStanding): ArticleFormState {
  const [past, setPast] = useState<ArticleFormState>(openForm);
  const isNewer = standing.kind === 'saved' || standing.kind === 'refused';
  useEffect(() => {
    if (!isNewer) return;
    setPast(state);
    forgive();
  });
  return past === state && state.status !== 'done' ? openForm : state;
}

type Given = { readonly desk: AutosaveDesk | null; readonly values: FormValues; readonly number: number };

/** A text that is put into the form from outside: its fields begin anew with it, and the autosaver hears of it. */
export function useGivenText(desk: AutosaveDesk | null) {
  const [given, setGiven] = useState<Given | null>(null);
  useEffect(() => {
    if (given) given.desk?.saver.changed();
  }, [given]);
  function give(copy: LocalCopy, start: FormValues) {
    desk?.takeCopy(copy, start);
    setGiven({ desk, values: copy.values, number: (given?.number ?? 0) + 1 });
  }
  return [given?.desk === desk ? given : null, give] as const;
}
