import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '@/components/article/article-view';
import { LatestHeadlines } from '@/components/article/latest-headlines';
import { PreviewNote } from '@/components/editor/article/preview-note';
import { Columns } from '@/components/ui/columns';
import { findFormArticle } from '@/lib/articles/form.queries';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { listHeadlines } from '@/lib/articles/lists.queries';
import { findBodyMedia, findPreview } from '@/lib/articles/queries';
import { articlePath, HEADLINES, type PublishedArticle } from '@/lib/articles/reading.rules';
import { listRelated } from '@/lib/articles/related.queries';
import { mayOpen } from '@/lib/articles/rules';
import { portalDay } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
import { readDisplayMode } from '@/lib/web/display';
import { requirePerson } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Предварительный просмотр' };

/** The edition in work on the page that readers would get, in the display mode of whoever looks. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const { success, data: id } = articlePageAddress.safeParse((await params).id);
  const article = success ? await findFormArticle(id) : null;
  const preview = success ? await findPreview(id, new Date()) : null;
  if (!article || !preview || !mayOpen(person, article.standing)) notFound();
  return <Preview article={preview} />;
}

async function Preview({ article }: { article: PublishedArticle }) {
  const today = portalDay(new Date());
  const [media, related, headlines, { images }] = await Promise.all([
    findBodyMedia(article.body),
    listRelated(article, today),
    listHeadlines(HEADLINES),
    readDisplayMode(),
  ]);
  const url = new URL(articlePath(article.slug), environment().PUBLIC_URL).href;
  return (
    <>
      <PreviewNote articleId={article.id} />
      <Columns aside={<LatestHeadlines headlines={headlines} today={today} currentSlug={article.slug} />}>
        <ArticleView {...{ article, media, related, url, today, images }} />
      </Columns>
    </>
  );
}
