import { ArticleView } from '@/components/article/article-view';
import { LatestHeadlines } from '@/components/article/latest-headlines';
import { Columns } from '@/components/ui/columns';
import { listHeadlines } from '@/lib/articles/lists.queries';
import { findBodyMedia } from '@/lib/articles/queries';
import { articlePath, HEADLINES, type PublishedArticle } from '@/lib/articles/reading.rules';
import { listRelated } from '@/lib/articles/related.queries';
import { listTerms } from '@/lib/glossary/queries';
import { portalDay } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
import { readDisplayMode } from '@/lib/web/display';

/** A text in work on the page that readers would get, in the display mode of whoever looks. */
export async function ShownArticle({ article }: { article: PublishedArticle }) {
  const today = portalDay(new Date());
  const [media, related, headlines, terms, { images }] = await Promise.all([
    findBodyMedia(article.body),
    listRelated(article, today),
    listHeadlines(HEADLINES),
    listTerms(),
    readDisplayMode(),
  ]);
  const url = new URL(articlePath(article.slug), environment().PUBLIC_URL).href;
  return (
    <Columns aside={<LatestHeadlines headlines={headlines} today={today} currentSlug={article.slug} />}>
      <ArticleView {...{ article, media, related, terms, url, today, images }} />
    </Columns>
  );
}
