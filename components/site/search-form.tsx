import { LONGEST_QUERY } from '@/lib/search/rules';
import styles from './search-form.module.css';

type SearchFormProps = {
  /** Parts the fields, and `name` the landmarks, where a page has two of these. */
  id: string;
  name: string;
  query?: string;
};

export function SearchForm({ id, name, query = '' }: SearchFormProps) {
  return (
    <search className={styles.search} aria-label={name}>
      <form className={styles.form} action="/search">
        <label className="visually-hidden" htmlFor={id}>
          Что найти
        </label>
        <input
          className={styles.field}
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={LONGEST_QUERY}
          placeholder="Поиск по новостям"
          autoComplete="off"
        />
        <button className={`button ${styles.submit}`} type="submit">
          Найти
        </button>
      </form>
    </search>
  );
}
