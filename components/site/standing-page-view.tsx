import { ArticleBody } from '@/components/article/article-body';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateView } from '@/components/ui/date-view';
import type { BodyMedia } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import type { StandingPage } from '@/lib/structure/rules';
import styles from './standing-page-view.module.css';

type StandingPageViewProps = { page: StandingPage; media: BodyMedia; images: DisplayMode['images'] };

/** A page that the editors keep: about, accessibility, personal data. */
export function StandingPageView({ page, media, images }: StandingPageViewProps) {
  return (
    <>
      <Breadcrumbs trail={[]} current={page.title} />
      <h1>{page.title}</h1>
      {page.lead && <p className={styles.lead}>{page.lead}</p>}
      <ArticleBody html={page.body} media={media} images={images} />
      <p className={styles.changed}>
        Изменено <DateView instant={page.changedAt} />
      </p>
    </>
  );
}
