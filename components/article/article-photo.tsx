import { PictureView } from '@/components/ui/picture-view';
import type { DisplayMode } from '@/lib/display/rules';
import { creditLine, type Picture } from '@/lib/media/rules';
import { sentenceEnd } from '@/lib/shared/russian';
import styles from './article-photo.module.css';

type ArticlePhotoProps = { photo: Picture; images: DisplayMode['images'] };

/** The photo at the head of an article; caption and credit stay when images are hidden. */
export function ArticlePhoto({ photo, images }: ArticlePhotoProps) {
  const caption = [photo.caption, creditLine(photo.credit)].filter(Boolean);
  return (
    <figure className={styles.photo}>
      <PictureView picture={photo} images={images} sizes="(min-width: 76rem) 50rem, 95vw" isFirst />
      {caption.length > 0 && <figcaption>{caption.join(sentenceEnd(photo.caption))}</figcaption>}
    </figure>
  );
}
