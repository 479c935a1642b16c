import type { ReactNode } from 'react';
import { type ControlAttributes, Field } from '@/components/ui/field';
import type { ShownProblem } from '@/components/ui/form-problems';
import type { FormValues } from './form-values';

/** What every group of fields gets: what stands in them and what is wrong with them. */
export type FieldsProps = { values: FormValues; problems: readonly ShownProblem[] };

export function problemOf(problems: readonly ShownProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.sentence;
}

type FormFieldProps = FieldsProps & { name: keyof FormValues; label: string; hint?: ReactNode };

export function LineField({ name, label, hint, values, problems }: FormFieldProps) {
  return (
    <Field hint={hint} label={label} name={name} problem={problemOf(problems, name)}>
      {(control) => <input {...control} autoComplete="off" defaultValue={values[name]} type="text" />}
    </Field>
  );
}

export function TextField({ name, label, hint, values, problems, rows }: FormFieldProps & { rows: number }) {
  return (
    <Field hint={hint} label={label} name={name} problem={problemOf(problems, name)}>
      {(control) => <textarea {...control} defaultValue={values[name]} rows={rows} />}
    </Field>
  );
}

export function ChoiceField({
  name,
  label,
  hint,
  values,
  problems,
  choices,
}: FormFieldProps & { choices: readonly { id: string; name: string }[] }) {
  return (
    <Field hint={hint} label={label} name={name} problem={problemOf(problems, name)}>
      {(control: ControlAttributes) => (
        <select {...control} defaultValue={values[name]}>
          <option value="">Не выбрано</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
