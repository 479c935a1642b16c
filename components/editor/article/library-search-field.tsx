import { type KeyboardEvent, useId, useState } from 'react';
import { plural } from '@/lib/shared/russian';
import type { LibrarySearch } from './library-choices';
import styles from './library-search-field.module.css';

/** Asks the library. It stands inside the article's form, so it is none, and its field has no name: it is never sent. */
export function LibrarySearchField({ label, search }: { label: string; search: LibrarySearch }) {
  const id = useId();
  const [words, setWords] = useState('');
  const askAtEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    search.ask(words);
  };
  return (
    <div className={styles.search}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          onChange={(event) => setWords(event.target.value)}
          onInput={(event) => event.stopPropagation()}
          onKeyDown={askAtEnter}
          type="search"
          value={words}
        />
        <button className="button-secondary" onClick={() => search.ask(words)} type="button">
          Найти
        </button>
      </div>
      <p role="status">{sentenceOf(search)}</p>
    </div>
  );
}

function sentenceOf({ state, found }: LibrarySearch): string {
  if (state === 'searching') return 'Ищем…';
  if (state === 'unreachable') return 'Библиотека не ответила. Попробуйте ещё раз';
  if (!found) return '';
  return found.length === 0
    ? 'Ничего не нашлось. Попробуйте другие слова'
    : `Показано: ${plural(found.length, ['файл', 'файла', 'файлов'])}`;
}
