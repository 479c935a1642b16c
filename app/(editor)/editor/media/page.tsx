import type { Metadata } from 'next';
import { LibraryView } from '@/components/editor/media/library-view';
import { libraryQuery } from '@/lib/media/library.schema';
import { countConsents, searchLibrary } from '@/lib/media/queries';
import { readDisplayMode } from '@/lib/web/display';
import { requireRight } from '@/lib/web/session';
import { addMediaAction } from './actions';

export const metadata: Metadata = { title: 'Библиотека' };

export default async function MediaPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('media.upload');
  const { page, deleted, ...search } = libraryQuery.parse(await searchParams);
  const now = new Date();
  const [{ total, items }, consents, { images }] = await Promise.all([
    searchLibrary(search, page, now),
    countConsents(now),
    readDisplayMode(),
  ]);
  return (
    <LibraryView
      consents={consents}
      images={images}
      isDeleted={deleted}
      items={items}
      now={now}
      page={page}
      search={search}
      total={total}
      upload={addMediaAction}
    />
  );
}
