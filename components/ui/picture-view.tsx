import type { DisplayMode } from '@/lib/display/rules';
import { type Picture, pictureSources } from '@/lib/media/rules';
import styles from './picture-view.module.css';

type PictureViewProps = {
  picture: Picture;
  images: DisplayMode['images'];
  /** How wide the picture stands on the page, as the attribute `sizes`. */
  sizes: string;
  /** The one that a reader sees first is not put off. */
  isFirst?: boolean;
};

/** The picture alone. With images hidden its text stands there instead, and a decorative one vanishes. */
export function PictureView({ picture, images, sizes, isFirst = false }: PictureViewProps) {
  if (images === '0') return <HiddenPicture picture={picture} />;
  const { sources, srcSet, src } = pictureSources(picture);
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={sizes} />
      ))}
      <img
        src={src}
        srcSet={srcSet}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={picture.decorative ? '' : picture.alt}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
        // The stylesheet keeps this part in sight where the picture is cropped: readers' pages have no inline styles.
        data-focus={picture.focus === 'center' ? undefined : picture.focus}
      />
    </picture>
  );
}

function HiddenPicture({ picture }: { picture: Picture }) {
  if (picture.decorative || picture.alt === '') return null;
  return <span className={styles.hidden}>Изображение: {picture.alt}</span>;
}
