import type { LibraryDocument } from '@/lib/media/library.rules';
import { documentPath } from '@/lib/media/rules';
import { type TitleAction, TitleForm } from './title-form.client';

type DocumentPartProps = {
  document: LibraryDocument;
  /** Null for those who may only look. */
  rename: TitleAction | null;
};

export function DocumentPart({ document, rename }: DocumentPartProps) {
  const { id, title, version } = document;
  const address = documentPath(document);
  return (
    <>
      <p>
        <a href={address}>Скачать документ</a>
      </p>
      <p>
        Адрес для вставки в текст: <code>{address}</code>
      </p>
      {rename ? (
        <TitleForm action={rename} mediaId={id} title={title} version={version} />
      ) : (
        <p>Название: {title}</p>
      )}
    </>
  );
}
