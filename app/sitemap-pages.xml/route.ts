import { xmlAnswer } from '@/app/_machines/answers';
import { monthPath, parseMonth, yearPath } from '@/lib/archive/rules';
import { type ChangedMonth, listChangedMonths } from '@/lib/articles/sitemap.queries';
import { findConsent } from '@/lib/consents/queries';
import { consentPath, consentSlugs } from '@/lib/consents/rules';
import { type SitemapEntry, sitemap } from '@/lib/machines/sitemap.rules';
import { environment } from '@/lib/shared/env';
import { indexedPages } from '@/lib/structure/addresses.rules';
import { listPlaces } from '@/lib/structure/sitemap.queries';

/** Everything that is no article: standing pages, lists, the archive. */
export async function GET(): Promise<Response> {
  const [places, months, consents] = await Promise.all([listPlaces(), listChangedMonths(), listConsents()]);
  const dated = [...places, ...archive(months), ...consents];
  const known = new Set(dated.map(({ path }) => path));
  const fixed = indexedPages.filter((path) => !known.has(path)).map((path) => ({ path, changedAt: null }));
  return xmlAnswer(sitemap([...fixed, ...dated], environment().PUBLIC_URL));
}

function archive(months: readonly ChangedMonth[]): SitemapEntry[] {
  const years = new Set(months.map(({ month }) => Number(month.slice(0, 4))));
  return [
    ...[...years].map((year) => ({ path: yearPath(year), changedAt: null })),
    ...months.flatMap(({ month, changedAt }) => {
      const parsed = parseMonth(month.slice(0, 4), month.slice(5));
      return parsed ? [{ path: monthPath(parsed), changedAt }] : [];
    }),
  ];
}

async function listConsents(): Promise<SitemapEntry[]> {
  const consents = await Promise.all(consentSlugs.map((slug) => findConsent(slug)));
  return consents.flatMap((consent) =>
    consent ? [{ path: consentPath(consent.slug), changedAt: consent.createdAt }] : [],
  );
}
