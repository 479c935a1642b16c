import { Field } from '@/components/ui/field';
import { consentFilters, type LibrarySearch, MEDIA_PATH } from '@/lib/media/library.rules';
import styles from './library-view.module.css';

const consentNames = { ended: 'закончилось', ending: 'заканчивается в ближайшие 30 дней', kept: 'записано' };

export function LibrarySearchForm({ search: { q, show, consent } }: { search: LibrarySearch }) {
  return (
    <search>
      <form className={styles.search} action={MEDIA_PATH}>
        {show !== 'all' && <input type="hidden" name="show" value={show} />}
        <Field name="q" label="Слова из описания, подписи или имени файла">
          {(control) => <input {...control} type="search" defaultValue={q} key={q} />}
        </Field>
        <Field name="consent" label="Согласие людей">
          {(control) => (
            // Made anew with the address: a select keeps what was chosen in it otherwise.
            <select {...control} key={consent} defaultValue={consent ?? ''}>
              <option value="">неважно</option>
              {consentFilters.map((filter) => (
                <option key={filter} value={filter}>
                  {consentNames[filter]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button className="button-secondary" type="submit">
          Найти
        </button>
      </form>
    </search>
  );
}
