import { SiteMapView } from '@/components/site/site-map-view';
import { listMonths } from '@/lib/archive/queries';
import { listFrequentTags } from '@/lib/articles/frequent-tags.queries';
import { findConsent } from '@/lib/consents/queries';
import { consentPath, consentSlugs } from '@/lib/consents/rules';
import { listCategories, listPages, listSources } from '@/lib/structure/queries';
import type { FrameLink } from '@/lib/structure/rules';
import { pageMetadata } from '../_head/page-metadata';

const TAGS = 30;

export function generateMetadata() {
  return pageMetadata({
    title: 'Карта сайта',
    description: 'Все разделы портала на одной странице.',
    path: '/site-map',
  });
}

export default async function SiteMapPage() {
  const [categories, sources, tags, pages, consents, months] = await Promise.all([
    listCategories(),
    listSources(),
    listFrequentTags(TAGS),
    listPages(),
    listConsents(),
    listMonths(),
  ]);
  return <SiteMapView {...{ categories, sources, tags, pages, consents, months }} />;
}

/** Texts that are there; until an administrator writes one, its page is not. */
async function listConsents(): Promise<FrameLink[]> {
  const consents = await Promise.all(consentSlugs.map((slug) => findConsent(slug)));
  return consents.flatMap((consent) =>
    consent ? [{ label: consent.title, href: consentPath(consent.slug) }] : [],
  );
}
