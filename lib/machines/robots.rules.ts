import { CAMPAIGN_MARKS } from '@/lib/shared/campaign-marks';

// Forms, answers to one reader, the desk, addresses that are keys. `$` ends an address, or /display-settings would go, too.
const CLOSED = [
  '/editor',
  '/api/',
  '/search',
  '/preview/',
  '/subscription/',
  '/display$',
  '/news/*/comment$',
  '/news/*/comment/sent',
  '/feedback/sent',
  '/subscribe/sent',
  '/healthz',
  '/readyz',
  '/metrics',
];

const SITEMAPS = ['/sitemap.xml', '/news-sitemap.xml'];

/** robots.txt (RFC 9309), with `Clean-param` for Yandex: marks of campaigns change no page. */
export function robotsText(origin: URL): string {
  return [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    `Clean-param: ${CAMPAIGN_MARKS.join('&')}`,
    '',
    ...SITEMAPS.map((path) => `Sitemap: ${new URL(path, origin).href}`),
    '',
  ].join('\n');
}
