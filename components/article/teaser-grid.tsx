import { PictureView } from '@/components/ui/picture-view';
import { articlePath, type Teaser } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import styles from './teaser-grid.module.css';
import { TeaserStamp } from './teaser-stamp';

/** The latest news of the home page, side by side as far as the letters leave room. */
export function TeaserGrid({
  teasers,
  images,
}: {
  teasers: readonly Teaser[];
  images: DisplayMode['images'];
}) {
  if (teasers.length === 0) return null;
  return (
    <section aria-labelledby="latest-news">
      <h2 id="latest-news">Последние новости</h2>
      <ul className={`plain-list ${styles.grid}`}>
        {teasers.map((teaser) => (
          <li key={teaser.slug} className={teaser.photo ? styles.item : styles.plainItem}>
            <h3 className={styles.title}>
              <a href={articlePath(teaser.slug)}>{teaser.title}</a>
            </h3>
            {teaser.photo && (
              <div className={styles.photo}>
                <PictureView picture={teaser.photo} images={images} sizes="(min-width: 48rem) 24rem, 95vw" />
              </div>
            )}
            <TeaserStamp teaser={teaser} />
            <p className={styles.lead}>{teaser.lead}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
