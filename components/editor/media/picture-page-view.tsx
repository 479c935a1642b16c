import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { PictureView } from '@/components/ui/picture-view';
import type { DisplayMode } from '@/lib/display/rules';
import type { LibraryPicture, PictureProblem, PictureWords } from '@/lib/media/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';
import styles from './picture-page-view.module.css';
import { WordsForm } from './words-form.client';

type PicturePageViewProps = {
  picture: LibraryPicture;
  images: DisplayMode['images'];
  /** Null for those who may only look. */
  save: FormAction<PictureProblem, PictureWords> | null;
};

export function PicturePageView({ picture, images, save }: PicturePageViewProps) {
  return (
    <>
      <p>
        <Link href="/editor/media">Все изображения</Link>
      </p>
      <h1>Изображение {picture.fileName}</h1>
      <div className={styles.picture}>
        <PictureView picture={picture} images={images} sizes="40rem" isFirst />
      </div>
      <p>
        {formatNumber(picture.width)} × {formatNumber(picture.height)} точек. Загружено:{' '}
        {picture.createdBy.name}, <DateTimeView instant={picture.createdAt} />
      </p>
      <h2>Слова к изображению</h2>
      {save ? <WordsForm action={save} saved={savedWords(picture)} /> : <Words picture={picture} />}
    </>
  );
}

function Words({ picture }: { picture: LibraryPicture }) {
  return (
    <dl>
      <dt>Что изображено</dt>
      <dd>{picture.decorative ? 'Декоративное' : picture.alt}</dd>
      <dt>Подпись</dt>
      <dd>{picture.caption || 'Нет'}</dd>
      <dt>Автор или источник</dt>
      <dd>{picture.credit || 'Не указан'}</dd>
    </dl>
  );
}

/** Only what the form needs goes to the browser. */
function savedWords({ id, alt, decorative, caption, credit }: LibraryPicture) {
  return { id, alt, decorative, caption, credit };
}
