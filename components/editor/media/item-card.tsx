import Link from 'next/link';
import { DateTimeView, DayView } from '@/components/ui/date-view';
import { PictureView } from '@/components/ui/picture-view';
import type { DisplayMode } from '@/lib/display/rules';
import { consentState } from '@/lib/media/consent.rules';
import {
  itemName,
  type LibraryDocument,
  type LibraryItem,
  type LibraryPicture,
  mediaPath,
} from '@/lib/media/library.rules';
import { documentKind } from '@/lib/media/rules';
import { formatBytes } from '@/lib/shared/russian';
import styles from './library-view.module.css';

type ItemCardProps = { item: LibraryItem; images: DisplayMode['images']; now: Date };

export function ItemCard({ item, images, now }: ItemCardProps) {
  return (
    <li className={styles.card}>
      {item.kind === 'picture' ? (
        <PictureFace images={images} now={now} picture={item} />
      ) : (
        <DocumentFace document={item} />
      )}
      <p className={styles.stamp}>
        {item.createdBy.name}, <DateTimeView instant={item.createdAt} />
      </p>
      <Link className={styles.change} href={mediaPath(item.id)}>
        Открыть<span className="visually-hidden">: {itemName(item)}</span>
      </Link>
    </li>
  );
}

function PictureFace({
  picture,
  images,
  now,
}: {
  picture: LibraryPicture;
  images: DisplayMode['images'];
  now: Date;
}) {
  const state = picture.consent && consentState(picture.consent, now);
  return (
    <>
      <PictureView picture={picture} images={images} sizes="15rem" />
      <p className={styles.words}>
        {picture.decorative
          ? 'Декоративное'
          : picture.alt || <strong>Без описания: {picture.fileName}</strong>}
      </p>
      {picture.consent?.endsOn && state !== 'lasting' && (
        <p className={styles.stamp}>
          <strong>{state === 'ended' ? 'Согласие закончилось' : 'Согласие заканчивается'}:</strong>{' '}
          <DayView day={picture.consent.endsOn} />
        </p>
      )}
    </>
  );
}

function DocumentFace({ document }: { document: LibraryDocument }) {
  return (
    <>
      <p aria-hidden className={styles.document}>
        {documentKind(document)}
      </p>
      <p className={styles.words}>{itemName(document)}</p>
      <p className={styles.stamp}>
        {documentKind(document)}, {formatBytes(document.bytes)}
      </p>
    </>
  );
}
