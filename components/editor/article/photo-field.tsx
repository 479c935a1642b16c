import { type Picture, pictureSources } from '@/lib/media/rules';
import { type FieldsProps, problemOf } from './form-field';
import styles from './photo-field.module.css';

/** The article's photo, chosen among the newest pictures of the library. */
export function PhotoField({ values, problems, pictures }: FieldsProps & { pictures: readonly Picture[] }) {
  const problem = problemOf(problems, 'photoId');
  const isChosenShown = pictures.some(({ id }) => id === values.photoId);
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
        Недавние изображения. Остальные и загрузка новых —{' '}
        <a href="/editor/media" target="_blank" rel="noopener">
          в библиотеке (новая вкладка)
        </a>
      </p>
      <div className={styles.pictures}>
        <label className="choice">
          <input defaultChecked={!isChosenShown} name="photoId" type="radio" value="" />
          Без фотографии
        </label>
        {pictures.map((picture) => (
          <PictureChoice isChosen={picture.id === values.photoId} key={picture.id} picture={picture} />
        ))}
      </div>
    </fieldset>
  );
}

function PictureChoice({ picture, isChosen }: { picture: Picture; isChosen: boolean }) {
  const { src, srcSet } = pictureSources(picture);
  return (
    <label className={`choice ${styles.picture}`}>
      <input defaultChecked={isChosen} name="photoId" type="radio" value={picture.id} />
      {/* biome-ignore lint/performance/noImgElement: our own sizes, no image service */}
      <img alt="" className={styles.thumbnail} loading="lazy" sizes="6rem" src={src} srcSet={srcSet} />
      <span className={styles.description}>{picture.caption || picture.alt || picture.fileName}</span>
    </label>
  );
}
