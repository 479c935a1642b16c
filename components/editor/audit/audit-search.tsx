import Link from 'next/link';
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { actionNames, subjectNames } from '@/lib/audit/actions.rules';
import { AUDIT_PATH, type AuditFilter, filterFields, NOBODY } from '@/lib/audit/rules';
import rows from '../rows.module.css';

export type Actor = { readonly id: string; readonly name: string };

type AuditSearchProps = { filter: AuditFilter; actors: readonly Actor[] };

export function AuditSearch({ filter, actors }: AuditSearchProps) {
  return (
    <search>
      <form className={rows.filter} action={AUDIT_PATH}>
        <Choice name="person" label="Кто" chosen={filter.person}>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={NOBODY}>без учётной записи: читатели, программы</option>
        </Choice>
        <Choice name="action" label="Что сделано" chosen={filter.action}>
          <Options names={actionNames} />
        </Choice>
        <Choice name="subject" label="С чем" chosen={filter.subject}>
          <Options names={subjectNames} />
        </Choice>
        <Day name="from" label="С дня" chosen={filter.from} />
        <Day name="to" label="По день" chosen={filter.to} />
        <button className="button" type="submit">
          Показать
        </button>
        {filterFields(filter).length > 0 && (
          <Link className="button-secondary" href={AUDIT_PATH}>
            Сбросить
          </Link>
        )}
      </form>
    </search>
  );
}

type ControlProps = { name: string; label: string; chosen: string | undefined };

function Choice({ name, label, chosen, children }: ControlProps & { children: ReactNode }) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        // Made anew with the address: a select keeps what was chosen in it otherwise.
        <select {...control} key={chosen} defaultValue={chosen ?? ''}>
          <option value="">неважно</option>
          {children}
        </select>
      )}
    </Field>
  );
}

function Options({ names }: { names: Readonly<Record<string, string>> }) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}

function Day({ name, label, chosen }: ControlProps) {
  return (
    <Field name={name} label={label}>
      {(control) => <input {...control} key={chosen} type="date" defaultValue={chosen ?? ''} />}
    </Field>
  );
}
