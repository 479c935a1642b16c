import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PicturePageView } from '@/components/editor/media/picture-page-view';
import { findPicture } from '@/lib/media/queries';
import { mayChangePicture } from '@/lib/media/rules';
import { readDisplayMode } from '@/lib/web/display';
import { requirePerson } from '@/lib/web/session';
import { changePictureAction } from '../actions';

export const metadata: Metadata = { title: 'Изображение' };

export default async function PicturePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const id = z.uuid().safeParse((await params).id).data;
  const picture = id ? await findPicture(id) : null;
  if (!picture) notFound();
  const { images } = await readDisplayMode();
  const save = mayChangePicture(person, picture.createdBy.id) ? changePictureAction : null;
  return <PicturePageView picture={picture} images={images} save={save} />;
}
