import { useId, useState } from 'react';
import styles from './rich-text.module.css';

/** Asks for the address of a link; an empty one takes the link away. It stands inside the article's form, so it is none. */
export function LinkPanel({
  href,
  apply,
  close,
}: {
  href: string;
  apply: (href: string) => void;
  close: () => void;
}) {
  const id = useId();
  const [address, setAddress] = useState(href);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form cannot stand inside a form
    <div
      aria-label="Ссылка"
      className={styles.panel}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      role="group"
    >
      <label className="field-label" htmlFor={id}>
        Адрес ссылки
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        Полностью, например https://www.gosuslugi.ru, или страница портала: /news/…
      </p>
      <input
        aria-describedby={`${id}-hint`}
        // biome-ignore lint/a11y/noAutofocus: the panel has just been asked for
        autoFocus
        id={id}
        inputMode="url"
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          apply(address.trim());
        }}
        type="text"
        value={address}
      />
      <div className={styles.panelButtons}>
        <button className="button" onClick={() => apply(address.trim())} type="button">
          {href === '' ? 'Поставить ссылку' : 'Изменить ссылку'}
        </button>
        {href !== '' && (
          <button className="button-secondary" onClick={() => apply('')} type="button">
            Убрать ссылку
          </button>
        )}
        <button className="button-secondary" onClick={close} type="button">
          Отмена
        </button>
      </div>
    </div>
  );
}
