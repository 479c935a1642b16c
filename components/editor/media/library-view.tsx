import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { Pagination } from '@/components/ui/pagination';
import { PictureView } from '@/components/ui/picture-view';
import type { DisplayMode } from '@/lib/display/rules';
import { LIBRARY_PAGE, type LibraryPicture, type PictureProblem } from '@/lib/media/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import styles from './library-view.module.css';
import { UploadForm } from './upload-form.client';

type LibraryViewProps = {
  pictures: readonly LibraryPicture[];
  total: number;
  page: number;
  /** Id of the picture that was just added. */
  added: string | null;
  images: DisplayMode['images'];
  upload: FormAction<PictureProblem, never>;
};

export function LibraryView({ pictures, total, page, added, images, upload }: LibraryViewProps) {
  return (
    <>
      <h1>Изображения</h1>
      {added && <Added id={added} />}
      <section className={styles.upload} aria-labelledby="upload">
        <h2 id="upload">Загрузить изображение</h2>
        <UploadForm action={upload} />
      </section>
      <section aria-labelledby="library">
        <h2 id="library">Библиотека</h2>
        <p>{total === 0 ? 'Здесь пока пусто: загрузите первое изображение.' : inAll(total)}</p>
        <ul className={`plain-list ${styles.grid}`}>
          {pictures.map((picture) => (
            <PictureCard key={picture.id} picture={picture} images={images} />
          ))}
        </ul>
        <Pagination
          page={page}
          lastPage={Math.max(1, Math.ceil(total / LIBRARY_PAGE))}
          hrefOf={(number) => `/editor/media?page=${number}`}
        />
      </section>
    </>
  );
}

function Added({ id }: { id: string }) {
  return (
    <p className={styles.added} role="status">
      Изображение загружено. <Link href={`/editor/media/${id}`}>Проверить слова к нему</Link>
    </p>
  );
}

function PictureCard({ picture, images }: { picture: LibraryPicture; images: DisplayMode['images'] }) {
  return (
    <li className={styles.card}>
      <PictureView picture={picture} images={images} sizes="15rem" />
      <p className={styles.words}>{picture.decorative ? 'Декоративное' : picture.alt}</p>
      <p className={styles.stamp}>
        {picture.createdBy.name}, <DateTimeView instant={picture.createdAt} />
      </p>
      <Link className={styles.change} href={`/editor/media/${picture.id}`}>
        Открыть<span className="visually-hidden">: {picture.alt || picture.fileName}</span>
      </Link>
    </li>
  );
}

function inAll(total: number): string {
  return `Всего ${plural(total, ['изображение', 'изображения', 'изображений'])}, новые сверху.`;
}
