import type { Metadata } from 'next';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { PrintView } from '@/components/article/print-view';
import { findArticleAt, findBodyMedia } from '@/lib/articles/queries';
import { articlePath, type PublishedArticle } from '@/lib/articles/reading.rules';
import { listTerms } from '@/lib/glossary/queries';
import { portalDay } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
import { findSettings } from '@/lib/structure/queries';
import { readDisplayMode } from '@/lib/web/display';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const article = await findArticleAt(slug);
  if (article?.state !== 'published') return {};
  return {
    title: `${article.title} — версия для печати`,
    description: article.lead,
    robots: { index: false, follow: true },
    alternates: { canonical: articlePath(slug) },
  };
}

export default async function PrintPage({ params }: Props) {
  const { slug } = await params;
  const article = await findArticleAt(slug);
  switch (article?.state) {
    case 'published':
      return <PublishedPrint article={article} />;
    case 'moved':
      return permanentRedirect(`${articlePath(article.slug)}/print`);
    case 'withdrawn':
    case 'removed':
      // The article's own address says what became of it.
      return redirect(articlePath(slug));
    default:
      return notFound();
  }
}

async function PublishedPrint({ article }: { article: PublishedArticle }) {
  const [media, terms, { departmentName }, { images }] = await Promise.all([
    findBodyMedia(article.body),
    listTerms(),
    findSettings(),
    readDisplayMode(),
  ]);
  const url = new URL(articlePath(article.slug), environment().PUBLIC_URL).href;
  const today = portalDay(new Date());
  return <PrintView {...{ article, media, terms, url, today, images, departmentName }} />;
}
