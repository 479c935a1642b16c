import { PictureView } from '@/components/ui/picture-view';
import { articlePath, type Teaser } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import styles from './lead-story.module.css';
import { TeaserStamp } from './teaser-stamp';

/** The home page's first and largest. */
export function LeadStory({ story, images }: { story: Teaser; images: DisplayMode['images'] }) {
  return (
    <article className={styles.story}>
      <h2 className={styles.title}>
        <a href={articlePath(story.slug)}>{story.title}</a>
      </h2>
      {story.photo && (
        <div className={styles.photo}>
          <PictureView picture={story.photo} images={images} sizes="(min-width: 76rem) 50rem, 95vw" isFirst />
        </div>
      )}
      <TeaserStamp teaser={story} />
      <p className={styles.lead}>{story.lead}</p>
    </article>
  );
}
