import { useId, useState } from 'react';
import type { FormPicture } from '@/lib/articles/form.rules';
import { type Picture, pictureSources } from '@/lib/media/rules';
import { isPicture, type LibraryChoices, useLibrarySearch } from '../library-choices';
import { LibrarySearchField } from '../library-search-field';
import styles from './rich-text.module.css';
import type { ChosenPicture } from './toolbar-commands';

/** Choosing a picture of the library for the body. Its alternative text may be fitted to this place. */
export function PicturePanel({
  library,
  insert,
  close,
}: {
  library: LibraryChoices;
  insert: (picture: ChosenPicture) => void;
  close: () => void;
}) {
  const [chosen, setChosen] = useState<Picture | null>(null);
  const search = useLibrarySearch(library.find, 'picture');
  const pictures = search.found?.filter(isPicture) ?? library.pictures.filter(isShown);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds a fieldset of its own
    <div
      aria-label="Изображение"
      className={styles.panel}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      role="group"
    >
      <p className="field-hint">
        Здесь недавние изображения; остальные найдутся по словам. Загрузить новое можно{' '}
        <a href="/editor/media" target="_blank" rel="noopener">
          в библиотеке (новая вкладка)
        </a>
        : опишите его там, и оно найдётся здесь.
      </p>
      <LibrarySearchField label="Найти изображение" search={search} />
      {pictures.length === 0 && search.found === null && <p>В библиотеке пока нет изображений.</p>}
      <fieldset className={styles.pictures}>
        <legend className="visually-hidden">Изображение из библиотеки</legend>
        {pictures.map((picture) => (
          <PictureChoice
            choose={() => setChosen(picture)}
            isChosen={chosen?.id === picture.id}
            key={picture.id}
            picture={picture}
          />
        ))}
      </fieldset>
      {chosen && <PictureWords insert={insert} key={chosen.id} picture={chosen} />}
      <button className="button-secondary" onClick={close} type="button">
        Отмена
      </button>
    </div>
  );
}

function PictureChoice({
  picture,
  isChosen,
  choose,
}: {
  picture: Picture;
  isChosen: boolean;
  choose: () => void;
}) {
  const id = useId();
  const { src, srcSet } = pictureSources(picture);
  return (
    <label className="choice" htmlFor={id}>
      <input checked={isChosen} id={id} onChange={choose} type="radio" />
      {/* biome-ignore lint/performance/noImgElement: our own sizes, no image service */}
      <img alt="" className={styles.thumbnail} sizes="6rem" src={src} srcSet={srcSet} />
      <span>{picture.caption || picture.alt || picture.fileName}</span>
    </label>
  );
}

function PictureWords({ picture, insert }: { picture: Picture; insert: (picture: ChosenPicture) => void }) {
  const id = useId();
  const [alt, setAlt] = useState(picture.alt);
  const [caption, setCaption] = useState(picture.caption);
  const isUndescribed = alt.trim() === '' && !picture.decorative;
  return (
    <>
      <label className="field-label" htmlFor={`${id}-alt`}>
        Что изображено (для тех, кто не видит)
      </label>
      {isUndescribed && <p className="field-error">Опишите изображение словами</p>}
      <input id={`${id}-alt`} onChange={(event) => setAlt(event.target.value)} type="text" value={alt} />
      <label className="field-label" htmlFor={`${id}-caption`}>
        Подпись
      </label>
      <input
        id={`${id}-caption`}
        onChange={(event) => setCaption(event.target.value)}
        type="text"
        value={caption}
      />
      <button
        aria-disabled={isUndescribed || undefined}
        className="button"
        onClick={() => !isUndescribed && insert(chosenPicture(picture, alt.trim(), caption.trim()))}
        type="button"
      >
        Вставить изображение
      </button>
    </>
  );
}

function chosenPicture(picture: Picture, alt: string, caption: string): ChosenPicture {
  const { src } = pictureSources(picture);
  return { src, alt, caption, width: picture.width, height: picture.height };
}

/** Whose consent has ended is no choice any more. */
function isShown({ isHidden }: FormPicture): boolean {
  return !isHidden;
}
