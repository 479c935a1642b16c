import type { Metadata } from 'next';
import { cache } from 'react';
import { ClosedPreviewView, ENDED_PREVIEW } from '@/components/article/closed-preview-view';
import { PreviewBar } from '@/components/article/preview-bar';
import { findSharedPreview } from '@/lib/articles/preview-links.queries';
import { ShownArticle } from '../../_shown/shown-article';

type Props = { params: Promise<{ token: string }> };

/** The metadata and the page ask once, about one moment. */
const openPreview = cache((token: string) => findSharedPreview(token, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const preview = await openPreview((await params).token);
  // The layer of kept documents answers with this status: notFound() would get Next's empty shell.
  if (!preview) return { title: ENDED_PREVIEW, other: { 'portal-status': '404' } };
  return { title: 'Предварительный просмотр' };
}

/** For people without an account. Nothing tells a wrong token from an expired or a withdrawn one. */
export default async function SharedPreviewPage({ params }: Props) {
  const preview = await openPreview((await params).token);
  if (preview?.kind !== 'inWork') return <ClosedPreviewView article={preview} />;
  return (
    <>
      <PreviewBar expiresAt={preview.expiresAt} isLive={preview.isLive} />
      <ShownArticle article={preview.article} />
    </>
  );
}
