import { Field } from '@/components/ui/field';
import type { ShownProblem } from '@/components/ui/form-problems';
import type { AbbreviationFields as Values } from '@/lib/glossary/rules';
import { problemOf } from '../article/form-field';
import { fieldLabels } from './words';

type AbbreviationFieldsProps = { values: Values; problems: readonly ShownProblem[] };

export function AbbreviationFields({ values, problems }: AbbreviationFieldsProps) {
  const field = (name: keyof Values, hint: string) => ({
    ...{ name, hint, label: fieldLabels[name] },
    problem: problemOf(problems, name),
  });
  const line = (name: keyof Values, hint: string) => (
    <Field {...field(name, hint)}>
      {(control) => <input {...control} type="text" autoComplete="off" defaultValue={values[name]} />}
    </Field>
  );
  return (
    <>
      {line('short', 'Буквами, как в новостях, например: ЕДВ')}
      {line('full', 'Со строчной буквы, как внутри предложения: ежемесячная денежная выплата')}
      <Field
        {...field('explanation', 'Одно-два простых предложения для страницы словаря. Можно не заполнять')}
      >
        {(control) => <textarea {...control} rows={3} defaultValue={values.explanation} />}
      </Field>
      {line(
        'spoken',
        'Например: е дэ вэ. Портал это хранит, на страницах этого не видно. Можно не заполнять',
      )}
    </>
  );
}
