import type { ReactNode } from 'react';
import { type ControlAttributes, Field } from '@/components/ui/field';
import { type FilterProblem, LONGEST_QUERY, type SearchInquiry, usedFilters } from '@/lib/search/rules';
import styles from './search-filters.module.css';
import { filterLabels, filterProblems } from './search-words';

export type NamedSlug = { readonly slug: string; readonly name: string };

type SearchFiltersProps = {
  /** As it was typed, wrong days as well. */
  inquiry: SearchInquiry;
  problems: readonly FilterProblem[];
  categories: readonly NamedSlug[];
  sources: readonly NamedSlug[];
};

/** The form of the search page; without script it is sent by its address. */
export function SearchFilters({ inquiry, problems, categories, sources }: SearchFiltersProps) {
  const problemOf = (field: 'from' | 'to') => problems.find((problem) => problem.field === field);
  return (
    <search aria-label="Запрос">
      <form className={styles.form} action="/search">
        <div className={styles.query}>
          <label className="field-label" htmlFor="page-search">
            Что найти
          </label>
          <div className={styles.line}>
            <input
              className={styles.words}
              id="page-search"
              type="search"
              name="q"
              defaultValue={inquiry.q}
              maxLength={LONGEST_QUERY}
              autoComplete="off"
            />
            <button className="button" type="submit">
              Найти
            </button>
          </div>
        </div>
        {inquiry.sort === 'date' && <input type="hidden" name="sort" value="date" />}
        <details className={styles.filters} open={usedFilters(inquiry).length > 0}>
          <summary>Рубрика, источник, даты</summary>
          <div className={styles.fields}>
            <Choice name="category" chosen={inquiry.category} from={categories} any="Все рубрики" />
            <Choice name="source" chosen={inquiry.source} from={sources} any="Все источники" />
            <Day name="from" typed={inquiry.from} problem={problemOf('from')} />
            <Day name="to" typed={inquiry.to} problem={problemOf('to')} />
          </div>
          <button className="button-secondary" type="submit">
            Искать с этими условиями
          </button>
        </details>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: 'category' | 'source';
  chosen: string;
  from: readonly NamedSlug[];
  any: string;
};

function Choice({ name, chosen, from, any }: ChoiceProps) {
  return (
    <FilterField name={name}>
      {(control) => (
        <select {...control} defaultValue={from.some(({ slug }) => slug === chosen) ? chosen : ''}>
          <option value="">{any}</option>
          {from.map(({ slug, name: label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FilterField>
  );
}

type DayProps = { name: 'from' | 'to'; typed: string; problem: FilterProblem | undefined };

/** A date field shows nothing of what is no date: then it becomes a line of text, so that it can be mended. */
function Day({ name, typed, problem }: DayProps) {
  const isText = problem?.key === 'notADay' || !/^(?:\d{4}-\d{2}-\d{2})?$/.test(typed);
  return (
    <FilterField name={name} problem={problem && filterProblems[problem.key]}>
      {(control) => <input {...control} type={isText ? 'text' : 'date'} defaultValue={typed} />}
    </FilterField>
  );
}

type FilterFieldProps = {
  name: keyof typeof filterLabels;
  problem?: string | undefined;
  children: (control: ControlAttributes) => ReactNode;
};

function FilterField({ name, problem, children }: FilterFieldProps) {
  return (
    <Field name={name} label={filterLabels[name]} problem={problem}>
      {children}
    </Field>
  );
}
