import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import type { BulkProblem } from '@/lib/articles/bulk.rules';
import { type DeskArticle, type DeskChoices, type DeskFilter, deskFilters } from '@/lib/articles/desk.rules';
import { lastPage } from '@/lib/articles/paging.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import rows from '../rows.module.css';
import { BulkForm, type ShownOutcome } from './bulk-form.client';
import { BULK_FORM } from './bulk-form-id';
import { DeskArticleList } from './desk-article-list';
import { filterNames } from './words';

type Query = {
  readonly q: string;
  readonly state: DeskFilter;
  readonly category?: string | undefined;
  readonly author?: string | undefined;
  readonly page: number;
};

export function ArticleSearchView({
  query,
  choices,
  total,
  articles,
  changeMany,
}: {
  query: Query;
  choices: DeskChoices;
  total: number;
  articles: readonly DeskArticle[];
  changeMany: FormAction<BulkProblem, ShownOutcome>;
}) {
  return (
    <>
      <h1>Новости</h1>
      <p>
        <Link className="button" href="/editor/articles/new">
          Новая новость
        </Link>
      </p>
      <search>
        <FilterForm choices={choices} query={query} />
      </search>
      <p role="status">
        {total === 0 ? 'Ничего не найдено. Измените слова или выберите «Все».' : found(total)}
      </p>
      {total > 0 && <BulkForm action={changeMany} />}
      <DeskArticleList articles={articles} boxesOf={BULK_FORM} />
      <Pagination
        page={query.page}
        lastPage={lastPage(total)}
        hrefOf={(page) => addressOf({ ...query, page })}
      />
    </>
  );
}

function FilterForm({ query, choices }: { query: Query; choices: DeskChoices }) {
  return (
    <form className={rows.filter} action="/editor/articles">
      <Field name="q" label="Слова из заголовка">
        {(control) => <input {...control} type="search" defaultValue={query.q} />}
      </Field>
      <Field name="state" label="Состояние">
        {(control) => (
          <select {...control} defaultValue={query.state}>
            {deskFilters.map((filter) => (
              <option key={filter} value={filter}>
                {filterNames[filter]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice chosen={query.category} choices={choices.categories} label="Рубрика" name="category" />
      <Choice chosen={query.author} choices={choices.authors} label="Автор" name="author" />
      <button className="button-secondary" type="submit">
        Найти
      </button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string | undefined;
  choices: DeskChoices['authors'];
};

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} defaultValue={chosen ?? ''} key={chosen}>
          <option value="">все</option>
          {choices.map(({ id, name: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function found(total: number): string {
  return `Найдено: ${plural(total, ['новость', 'новости', 'новостей'])}`;
}

function addressOf({ q, state, category, author, page }: Query): string {
  const chosen = { ...(category && { category }), ...(author && { author }) };
  return `/editor/articles?${new URLSearchParams({ q, state, ...chosen, page: String(page) })}`;
}
