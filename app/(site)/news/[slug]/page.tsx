import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleView } from '@/components/article/article-view';
import { CommentSectionView } from '@/components/article/comment-section';
import { LatestHeadlines } from '@/components/article/latest-headlines';
import { MostReadView } from '@/components/article/most-read';
import { RemovedView } from '@/components/article/removed-view';
import { WithdrawnView } from '@/components/article/withdrawn-view';
import { Columns } from '@/components/ui/columns';
import { LinkedDataView } from '@/components/ui/linked-data-view';
import { listHeadlines } from '@/lib/articles/lists.queries';
import { findArticleAt, findBodyMedia } from '@/lib/articles/queries';
import { articlePath, HEADLINES, type PublishedArticle } from '@/lib/articles/reading.rules';
import { listRelated } from '@/lib/articles/related.queries';
import { findCommentSection } from '@/lib/comments/queries';
import { listTerms } from '@/lib/glossary/queries';
import { newsArticle } from '@/lib/machines/news-article.rules';
import { listMostRead } from '@/lib/readings/queries';
import { portalDay } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
import { findSettings } from '@/lib/structure/queries';
import { readDisplayMode } from '@/lib/web/display';
import { articleMetadata } from '../../_head/article-metadata';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return articleMetadata(await findArticleAt(slug));
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await params;
  const article = await findArticleAt(slug);
  switch (article?.state) {
    case 'published':
      return <PublishedPage article={article} />;
    case 'withdrawn':
      return <WithdrawnView article={article} />;
    case 'removed':
      return <RemovedPage />;
    case 'moved':
      return permanentRedirect(articlePath(article.slug));
    default:
      return notFound();
  }
}

async function PublishedPage({ article }: { article: PublishedArticle }) {
  const now = new Date();
  const today = portalDay(now);
  const [settings, media, related, comments, headlines, mostRead, terms, { images }] = await Promise.all([
    findSettings(),
    findBodyMedia(article.body),
    listRelated(article, today),
    findCommentSection(article.slug, 1, now),
    listHeadlines(HEADLINES),
    listMostRead(now),
    listTerms(),
    readDisplayMode(),
  ]);
  const url = new URL(articlePath(article.slug), environment().PUBLIC_URL).href;
  return (
    <Columns
      aside={
        <>
          <LatestHeadlines headlines={headlines} today={today} currentSlug={article.slug} />
          <MostReadView articles={mostRead} currentSlug={article.slug} />
        </>
      }
    >
      <LinkedDataView data={newsArticle(article, settings, environment().PUBLIC_URL)} />
      <ArticleView {...{ article, media, related, terms, url, today, images }} />
      {comments && <CommentSectionView slug={article.slug} section={comments} />}
    </Columns>
  );
}

async function RemovedPage() {
  return <RemovedView headlines={await listHeadlines(HEADLINES)} today={portalDay(new Date())} />;
}
