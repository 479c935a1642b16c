import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { articlePath } from '@/lib/articles/reading.rules';
import { findSlugOfOldPath } from '@/lib/importing/queries';
import NotFoundPage from '../not-found';

// Rendered like any page, not by notFound(): to that Next answers with a shell that only its script would fill.
// The layer of kept documents answers with the status asked for here.
export const metadata: Metadata = {
  title: 'Страница не найдена',
  robots: { index: false },
  other: { 'portal-status': '404' },
};

type Props = {
  params: Promise<{ unknown: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What was imported still has readers who know its former address. */
export default async function UnknownPage({ params, searchParams }: Props) {
  const { unknown } = await params;
  const slug = await findSlugOfOldPath(`/${unknown.join('/')}`, await searchParams);
  if (slug !== null) permanentRedirect(articlePath(slug));
  return <NotFoundPage />;
}
