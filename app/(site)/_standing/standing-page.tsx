import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StandingPageView } from '@/components/site/standing-page-view';
import { findBodyMedia } from '@/lib/articles/queries';
import { findPage } from '@/lib/structure/queries';
import { readDisplayMode } from '@/lib/web/display';
import { pageMetadata } from '../_head/page-metadata';

/** A page of the table `Page`, at an address of its own. */
export async function StandingPage({ slug }: { slug: string }) {
  const page = (await findPage(slug)) ?? notFound();
  const [media, { images }] = await Promise.all([findBodyMedia(page.body), readDisplayMode()]);
  return <StandingPageView page={page} media={media} images={images} />;
}

export async function standingPageMetadata(slug: string): Promise<Metadata> {
  const page = await findPage(slug);
  if (!page) return {};
  return pageMetadata({ title: page.title, description: page.lead || page.title, path: `/${slug}` });
}
