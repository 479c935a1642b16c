import { CAMPAIGN_MARKS } from '@/lib/shared/campaign-marks';

/** How the layer treats a request. */
export type Treatment =
  /** A readers' page or feed that is the same for everybody with the same display mode. */
  | { kind: 'document'; address: string }
  /** A file of the build or of `public/`: never changes while the process runs. */
  | { kind: 'file'; address: string; isImmutable: boolean }
  /** Rendered for this request and finished, never kept: search, forms, POST, unknown addresses. */
  | { kind: 'page' }
  /** The same, at an address that is a key: nobody else may learn of it. */
  | { kind: 'secret' }
  /** Goes to Next as it is: the desk, its interfaces, operations. Never stored by anybody. */
  | { kind: 'private' }
  /** Goes to Next as it is and streams: pictures and documents of the library. */
  | { kind: 'media' };

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const LATER = '/page/(?:[2-9]|[1-9][0-9]{1,4})';
const LATER_PAGE = `(?:${LATER})?`;
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12][0-9]|3[01])';

// Every address that may be kept, as contract.md names them. Forms (comment, subscribe, feedback, display-settings),
// search and previews are not among them.
const KNOWN_DOCUMENTS = [
  '/',
  `/news${LATER_PAGE}`,
  `/news/${SLUG}(?:/print|/changes|/deadline\\.ics|/comments${LATER})?`,
  `/(?:category|source|tag)/${SLUG}${LATER_PAGE}`,
  `/news/${SLUG}/og\\.png`,
  `/category/${SLUG}/(?:rss\\.xml|atom\\.xml|feed\\.json)`,
  `/archive(?:/[12][0-9]{3}(?:/${MONTH}(?:/${DAY})?)?)?`,
  '/(?:refutations|glossary|important-dates|notice-board)',
  `/(?:about|accessibility|personal-data|site-map|consent/${SLUG})`,
  '/(?:rss\\.xml|atom\\.xml|feed\\.json|og\\.png|manifest\\.webmanifest|robots\\.txt|\\.well-known/security\\.txt)',
  `/(?:sitemap|news-sitemap|sitemap-pages|sitemap-news-[12][0-9]{3}-${MONTH})\\.xml`,
];
const knownDocument = new RegExp(`^(?:${KNOWN_DOCUMENTS.join('|')})$`);
const LONGEST_ADDRESS = 300;

const privatePath = /^\/(?:editor|api)(?:\/|$)|^\/(?:healthz|readyz|metrics)$/;
const secretPath = /^\/preview\/[^/]+$/;

/** `publicFiles` are the addresses of the files in `public/`. */
export function treatmentOf(
  method: string | undefined,
  url: string,
  publicFiles: ReadonlySet<string>,
): Treatment {
  const path = url.split('?', 1)[0] ?? url;
  if (privatePath.test(path)) return { kind: 'private' };
  if (secretPath.test(path)) return { kind: 'secret' };
  if (/^\/media\/[^/]+\/[^/]+$/.test(path)) return { kind: 'media' };
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'page' };
  const address = withoutCampaign(url);
  if (isKnownDocument(address)) return { kind: 'document', address };
  return fileTreatment(path, url, publicFiles) ?? { kind: 'page' };
}

const CAMPAIGN = new RegExp(`^(?:utm_[a-z_]+|${CAMPAIGN_MARKS.join('|')})(?:=|$)`);

/** The same page without the marks of a letter or an advertisement: one kept document serves all of them. */
function withoutCampaign(url: string): string {
  const start = url.indexOf('?');
  if (start === -1) return url;
  const isForCampaignsOnly = url
    .slice(start + 1)
    .split('&')
    .every((parameter) => parameter === '' || CAMPAIGN.test(parameter));
  return isForCampaignsOnly ? url.slice(0, start) : url;
}

/** Whether what stands at `url`, query and all, may be kept. */
function isKnownDocument(url: string): boolean {
  return url.length <= LONGEST_ADDRESS && knownDocument.test(url);
}

function fileTreatment(path: string, url: string, publicFiles: ReadonlySet<string>): Treatment | null {
  if (path.startsWith('/_next/static/')) return { kind: 'file', address: path, isImmutable: true };
  return publicFiles.has(path) ? { kind: 'file', address: path, isImmutable: isVersioned(url) } : null;
}

// What stands in public/ under a version (`/fonts/golos-text-1.woff2`) or is linked with one (`/reader.js?v=3fa9`)
// gets another address when it changes, so it may be stored for ever.
function isVersioned(url: string): boolean {
  return /-\d+\.woff2$|\?v=[\w-]+$/.test(url);
}

/** Feeds, sitemaps and their like depend on no display mode: no page's address has a dot. */
export function isForMachines(documentAddress: string): boolean {
  return documentAddress.includes('.');
}

/** Whether an announced address (which may end in `*`) names this one. */
export function isNamedBy(announced: readonly string[], address: string): boolean {
  return announced.some((name) =>
    name.endsWith('*') ? address.startsWith(name.slice(0, -1)) : name === address,
  );
}
