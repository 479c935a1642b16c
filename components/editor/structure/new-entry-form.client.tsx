'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { FormAction } from '@/lib/shared/form-state';
import type { EntryKind, EntryProblem } from '@/lib/structure/entries.rules';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { EntryFields } from './entry-fields';
import { typedEntry } from './typed-entry';
import { entryProblems, kindWords } from './words';

type NewEntryFormProps = { kind: EntryKind; action: FormAction<EntryProblem, { id: string; name: string }> };

const nothing = { name: '', slug: '', href: '', summary: '' };

export function NewEntryForm({ kind, action }: NewEntryFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = entryProblems(state);
  return (
    // Another key after each addition: the form begins anew.
    <form action={send} noValidate onSubmit={submit} key={state.status === 'done' ? state.shown.id : ''}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && `Добавлено: «${state.shown.name}».`}</p>
      <input type="hidden" name="kind" value={kind} />
      <EntryFields kind={kind} values={typedEntry(state) ?? nothing} problems={problems} isNew />
      <button className="button" type="submit" disabled={isPending}>
        {kindWords[kind].add}
      </button>
    </form>
  );
}
