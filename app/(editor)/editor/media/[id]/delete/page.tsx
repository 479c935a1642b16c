import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { DeleteView } from '@/components/editor/media/delete-view';
import { isUsed, mediaPath } from '@/lib/media/library.rules';
import { findItem } from '@/lib/media/queries';
import { mayChangeMedia } from '@/lib/media/rules';
import { mediaIdSchema } from '@/lib/media/schema';
import { findUses } from '@/lib/media/uses.queries';
import { requirePerson } from '@/lib/web/session';
import { deleteMediaAction } from '../../actions';

export const metadata: Metadata = { title: 'Удалить файл из библиотеки' };

export default async function DeleteMediaPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const asked = mediaIdSchema.safeParse({ mediaId: (await params).id });
  const item = asked.success ? await findItem(asked.data.mediaId) : null;
  if (!item) notFound();
  if (!mayChangeMedia(person, item.createdBy.id)) forbidden();
  if (isUsed(await findUses(item.id))) redirect(mediaPath(item.id));
  return <DeleteView item={item} remove={deleteMediaAction} />;
}
