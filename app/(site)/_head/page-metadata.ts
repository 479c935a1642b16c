import type { Metadata } from 'next';
import { portalPicture } from '@/lib/machines/pictures.rules';
import { findSettings } from '@/lib/structure/queries';
import { feedLinks } from './feed-links';
import { openGraphImage } from './open-graph-image';

type PageHead = {
  title: string;
  description: string;
  /** The page's one right address. */
  path: string;
  /** The category whose feeds the page offers beside those of all news. */
  category?: { slug: string; name: string };
};

/** Title, description, canonical address, feeds and Open Graph of an ordinary page. */
export async function pageMetadata({ title, description, path, category }: PageHead): Promise<Metadata> {
  const { departmentName } = await findSettings();
  return {
    title,
    description,
    alternates: { canonical: path, types: feedLinks(category) },
    openGraph: {
      ...{ type: 'website', locale: 'ru_RU', siteName: departmentName, title, description, url: path },
      images: [openGraphImage(portalPicture(departmentName))],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** For pages that no search engine should keep. */
export const NOT_INDEXED = { robots: { index: false, follow: true } } satisfies Metadata;
