import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentPart } from '@/components/editor/media/document-part';
import { MediaPageView } from '@/components/editor/media/media-page-view';
import { PicturePart } from '@/components/editor/media/picture-part';
import { consentState } from '@/lib/media/consent.rules';
import type { LibraryPicture } from '@/lib/media/library.rules';
import { findItem } from '@/lib/media/queries';
import { mayChangeMedia } from '@/lib/media/rules';
import { mediaIdSchema } from '@/lib/media/schema';
import { findUses } from '@/lib/media/uses.queries';
import { readDisplayMode } from '@/lib/web/display';
import { requirePerson } from '@/lib/web/session';
import { changePictureAction, changeTitleAction, recordConsentAction } from '../actions';

export const metadata: Metadata = { title: 'Файл библиотеки' };

const pictureDeeds = { save: changePictureAction, recordConsent: recordConsentAction };

export default async function MediaItemPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const asked = mediaIdSchema.safeParse({ mediaId: (await params).id });
  const item = asked.success ? await findItem(asked.data.mediaId) : null;
  if (!item) notFound();
  const mayChange = mayChangeMedia(person, item.createdBy.id);
  return (
    <MediaPageView item={item} mayChange={mayChange} uses={await findUses(item.id)}>
      {item.kind === 'document' ? (
        <DocumentPart document={item} rename={mayChange ? changeTitleAction : null} />
      ) : (
        <Picture mayChange={mayChange} picture={item} />
      )}
    </MediaPageView>
  );
}

async function Picture({ picture, mayChange }: { picture: LibraryPicture; mayChange: boolean }) {
  const { images } = await readDisplayMode();
  return (
    <PicturePart
      consentState={picture.consent && consentState(picture.consent, new Date())}
      deeds={mayChange ? pictureDeeds : null}
      images={images}
      picture={picture}
    />
  );
}
