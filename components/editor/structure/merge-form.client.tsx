'use client';

import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import type { EntryProblem } from '@/lib/structure/entries.rules';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { MERGE_FORM } from './merge-form-id';
import { entryProblems } from './words';

type Merged = { readonly name: string; readonly count: number };

type MergeFormProps = {
  action: FormAction<EntryProblem, Merged>;
  tags: readonly { readonly id: string; readonly name: string }[];
};

/** The tags that go are ticked in the list; here is chosen which one stays. */
export function MergeForm({ action, tags }: MergeFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = entryProblems(state);
  return (
    <form id={MERGE_FORM} action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && mergedSentence(state.shown)}</p>
      <Field
        name="into"
        label="Какая метка останется"
        hint="Отмеченные в списке метки исчезнут, их новости перейдут к этой. Адреса исчезнувших меток будут вести на неё. Отменить объединение нельзя"
        problem={problemOf(problems, 'into')}
      >
        {(control) => (
          <select {...control} defaultValue={typedText(state, 'into') ?? ''}>
            <option value="">Не выбрано</option>
            {tags.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button className="button-danger" type="submit" disabled={isPending}>
        Объединить отмеченные
      </button>
    </form>
  );
}

function mergedSentence({ name, count }: Merged): string {
  const merged = plural(count, ['метка объединена', 'метки объединены', 'меток объединено']);
  return `${merged} с меткой «${name}».`;
}
