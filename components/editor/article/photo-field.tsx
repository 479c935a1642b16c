import { useState } from 'react';
import type { FormPicture } from '@/lib/articles/form.rules';
import { pictureSources } from '@/lib/media/rules';
import { useScript } from '../use-script';
import { type FieldsProps, LineField, problemOf } from './form-field';
import { isPicture, type LibraryChoices, useLibrarySearch } from './library-choices';
import { LibrarySearchField } from './library-search-field';
import styles from './photo-field.module.css';

/** The article's photo: the newest pictures of the library, and any other found by its words or by its address. */
export function PhotoField({ library, ...fields }: FieldsProps & { library: LibraryChoices }) {
  const { values, problems } = fields;
  const problem = problemOf(problems, 'photoId');
  const search = useLibrarySearch(library.find, 'picture');
  const [chosen, setChosen] = useState(library.pictures.find(({ id }) => id === values.photoId));
  const offered = search.found?.filter(isPicture).map(asShown) ?? library.pictures;
  // The chosen one stays among them, or its mark would be lost with it.
  const pictures = [...(chosen ? [chosen] : []), ...offered.filter(({ id }) => id !== chosen?.id)];
  return (
    <fieldset
      aria-describedby={problem && 'photoId-problem'}
      className={`field ${styles.photo}`}
      id="photoId"
      tabIndex={-1}
    >
      <legend className="field-label">Фотография</legend>
      {problem && (
        <p className="field-error" id="photoId-problem">
          <span className="visually-hidden">Ошибка: </span>
          {problem}
        </p>
      )}
      <p className="field-hint">
        Недавние изображения с описанием. Загрузка новых —{' '}
        <a href="/editor/media" target="_blank" rel="noopener">
          в библиотеке (новая вкладка)
        </a>
      </p>
      <OtherPicture {...fields} search={<LibrarySearchField label="Найти изображение" search={search} />} />
      <div className={styles.pictures}>
        <label className="choice">
          <input
            defaultChecked={!chosen}
            name="photoId"
            onChange={() => setChosen(undefined)}
            type="radio"
            value=""
          />
          Без фотографии
        </label>
        {pictures.map((picture) => (
          <PictureChoice
            choose={() => setChosen(picture)}
            isChosen={picture.id === values.photoId}
            key={picture.id}
            picture={picture}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Without script there is no searching inside of this form: the library does it, and gives the address. */
function OtherPicture({ search, ...fields }: FieldsProps & { search: React.ReactNode }) {
  if (useScript()) return search;
  return (
    <noscript>
      <LineField
        {...fields}
        hint="Откройте изображение в библиотеке и скопируйте адрес его страницы. Этот выбор важнее списка"
        label="Другое изображение из библиотеки"
        name="photoAddress"
      />
    </noscript>
  );
}

type PictureChoiceProps = { picture: FormPicture; isChosen: boolean; choose: () => void };

function PictureChoice({ picture, isChosen, choose }: PictureChoiceProps) {
  const { src, srcSet } = pictureSources(picture);
  return (
    <label className={`choice ${styles.picture}`}>
      <input defaultChecked={isChosen} name="photoId" onChange={choose} type="radio" value={picture.id} />
      {/* biome-ignore lint/performance/noImgElement: our own sizes, no image service */}
      <img alt="" className={styles.thumbnail} loading="lazy" sizes="6rem" src={src} srcSet={srcSet} />
      <span className={styles.description}>
        {picture.isHidden && <strong>Читатели не видят, согласие закончилось: </strong>}
        {picture.caption || picture.alt || picture.fileName}
      </span>
    </label>
  );
}

/** What the library offers, readers see. */
function asShown(picture: Omit<FormPicture, 'isHidden'>): FormPicture {
  return { ...picture, isHidden: false };
}
