import { PictureView } from '@/components/ui/picture-view';
import { articlePath, type Teaser } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import styles from './teaser-list.module.css';
import { TeaserStamp } from './teaser-stamp';

type TeaserListProps = {
  teasers: readonly Teaser[];
  images: DisplayMode['images'];
  /** Level of the titles: one below the heading that the list stands under. */
  headingLevel: 2 | 3;
};

/** Articles one under another: picture, title, lead. */
export function TeaserList({ teasers, images, headingLevel }: TeaserListProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <ul className={`plain-list ${styles.list}`}>
      {teasers.map((teaser) => (
        <li key={teaser.slug} className={styles.item}>
          <div className={styles.text}>
            <Heading className={styles.title}>
              <a href={articlePath(teaser.slug)}>{teaser.title}</a>
            </Heading>
            <TeaserStamp teaser={teaser} />
            <p className={styles.lead}>{teaser.lead}</p>
          </div>
          {teaser.photo && (
            <div className={styles.photo}>
              <PictureView picture={teaser.photo} images={images} sizes="(min-width: 40rem) 15rem, 90vw" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
