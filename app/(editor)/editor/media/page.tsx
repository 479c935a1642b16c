import type { Metadata } from 'next';
import { LibraryView } from '@/components/editor/media/library-view';
import { libraryQuery } from '@/lib/media/library.schema';
import { listPictures } from '@/lib/media/queries';
import { readDisplayMode } from '@/lib/web/display';
import { requireRight } from '@/lib/web/session';
import { addPictureAction } from './actions';

export const metadata: Metadata = { title: 'Изображения' };

export default async function MediaPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('media.upload');
  const { page, added } = libraryQuery.parse(await searchParams);
  const [{ total, pictures }, { images }] = await Promise.all([listPictures(page), readDisplayMode()]);
  return (
    <LibraryView
      pictures={pictures}
      total={total}
      page={page}
      added={added}
      images={images}
      upload={addPictureAction}
    />
  );
}
