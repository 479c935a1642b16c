'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { FormAction } from '@/lib/shared/form-state';
import type { Entry, EntryKind, EntryProblem } from '@/lib/structure/entries.rules';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { EntryFields } from './entry-fields';
import { typedEntry } from './typed-entry';
import { entryProblems } from './words';

type EntryFormProps = { kind: EntryKind; entry: Entry; action: FormAction<EntryProblem, { name: string }> };

export function EntryForm({ kind, entry, action }: EntryFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = entryProblems(state);
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && `Сохранено: «${state.shown.name}».`}</p>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="entryId" value={entry.id} />
      <EntryFields kind={kind} values={typedEntry(state) ?? entry} problems={problems} isNew={false} />
      <button className="button" type="submit" disabled={isPending}>
        Сохранить
      </button>
    </form>
  );
}
