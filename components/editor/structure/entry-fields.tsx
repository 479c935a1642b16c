import { Field } from '@/components/ui/field';
import type { ShownProblem } from '@/components/ui/form-problems';
import { type EntryKind, hasField, type EntryFields as Values } from '@/lib/structure/entries.rules';
import { problemOf } from '../article/form-field';
import { kindWords } from './words';

type EntryFieldsProps = {
  kind: EntryKind;
  values: Values;
  problems: readonly ShownProblem[];
  isNew: boolean;
};

/** The fields that the kind has. */
export function EntryFields({ kind, values, problems, isNew }: EntryFieldsProps) {
  const line = (name: keyof Values, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} problem={problemOf(problems, name)}>
      {(control) => <input {...control} type="text" autoComplete="off" defaultValue={values[name]} />}
    </Field>
  );
  return (
    <>
      {line('name', kindWords[kind].nameLabel)}
      {hasField(kind, 'slug') && line('slug', 'Адрес', isNew ? newSlugHint : slugHint)}
      {hasField(kind, 'href') && line('href', 'Адрес ссылки', hrefHints[kind])}
      {hasField(kind, 'summary') && (
        <Field
          name="summary"
          label="Описание"
          hint="Одно предложение под названием рубрики. Можно не заполнять"
          problem={problemOf(problems, 'summary')}
        >
          {(control) => <textarea {...control} rows={3} defaultValue={values.summary} />}
        </Field>
      )}
    </>
  );
}

const newSlugHint =
  'Латинские буквы, цифры и дефисы. Если оставить пустым, портал составит адрес из названия';
const slugHint = 'Если изменить адрес, прежний продолжит работать: он приведёт читателей на новый';

const hrefHints: Readonly<Partial<Record<EntryKind, string>>> = {
  source:
    'Куда ведёт название источника: https://… или страница портала, например /about. Можно не заполнять',
  'menu-item': 'Страница портала, например /about, или другой сайт: https://…',
  'state-site': 'Полный адрес сайта: https://…',
};
