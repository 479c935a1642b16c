import { previewPath } from '@/lib/articles/preview-links.rules';
import { searchPath } from '@/lib/search/rules';
import { type SubscriptionState, subscriptionStates } from '@/lib/subscriptions/rules';
import { subscriptionToken } from '@/lib/subscriptions/token';
import type { PageKind } from './page-kind';
import type { Sample } from './sample';

/** Every kind of page a reader may meet. tests/checks/pages.test.ts sees to it that no route is missing. */
export const readerPages: readonly PageKind[] = [
  { name: 'home', file: '(site)/page.tsx', address: () => '/' },
  { name: 'article', file: '(site)/news/[slug]/page.tsx', address: ({ article }) => `/news/${article}` },
  {
    name: 'long title',
    file: '(site)/news/[slug]/page.tsx',
    address: ({ longTitle }) => `/news/${longTitle}`,
  },
  { name: 'expired', file: '(site)/news/[slug]/page.tsx', address: ({ expired }) => `/news/${expired}` },
  {
    name: 'withdrawn',
    file: '(site)/news/[slug]/page.tsx',
    address: ({ withdrawn }) => `/news/${withdrawn}`,
  },
  {
    name: 'removed',
    file: '(site)/news/[slug]/page.tsx',
    address: ({ removed }) => `/news/${removed}`,
    status: 410,
  },
  {
    name: 'print',
    file: '(print)/news/[slug]/print/page.tsx',
    address: ({ article }) => `/news/${article}/print`,
  },
  ...comments(),
  { name: 'all news', file: '(site)/news/page.tsx', address: () => '/news' },
  { name: 'all news, page 2', file: '(site)/news/page/[page]/page.tsx', address: () => '/news/page/2' },
  ...lists('category'),
  ...lists('source'),
  ...lists('tag'),
  { name: 'archive', file: '(site)/archive/page.tsx', address: () => '/archive' },
  ...archives(['year', 'month', 'day']),
  ...searches(),
  { name: 'feedback', file: '(site)/feedback/page.tsx', address: () => '/feedback' },
  { name: 'feedback sent', file: '(site)/feedback/sent/page.tsx', address: () => '/feedback/sent' },
  { name: 'subscribing', file: '(site)/subscribe/page.tsx', address: () => '/subscribe' },
  { name: 'subscribing, sent', file: '(site)/subscribe/sent/page.tsx', address: () => '/subscribe/sent' },
  ...subscriptions(),
  ...previews(),
  { name: 'consent', file: '(site)/consent/[slug]/page.tsx', address: () => '/consent/comment' },
  ...standing('important-dates', 'display-settings', 'about', 'accessibility', 'personal-data', 'site-map'),
  ...standing('glossary'),
  {
    name: 'unknown address',
    file: '(site)/[...unknown]/page.tsx',
    address: () => '/no-such-page',
    status: 404,
  },
];

function searches(): PageKind[] {
  const file = '(site)/search/page.tsx';
  return [
    { name: 'search', file, address: () => searchPath({ q: 'выплата' }) },
    { name: 'search, asked nothing', file, address: () => '/search' },
    { name: 'search that finds nothing', file, address: () => searchPath({ q: 'xqzxqz центр' }) },
    {
      name: 'search with filters',
      file,
      address: ({ category, source }) =>
        searchPath({ q: 'центр', category, source, from: '2020-01-01', sort: 'date' }),
    },
    {
      name: 'search with wrong days',
      file,
      address: () => searchPath({ q: 'центр', from: 'вчера', to: '2026-02-30' }),
    },
    {
      name: 'search in the other keyboard layout',
      file,
      address: ({ category }) => searchPath({ q: 'dsgkfns', category }),
    },
  ];
}

function comments(): PageKind[] {
  const folder = '(site)/news/[slug]';
  return [
    {
      name: 'commented article',
      file: `${folder}/page.tsx`,
      address: ({ commented }) => `/news/${commented}`,
    },
    {
      name: 'comments, page 2',
      file: `${folder}/comments/page/[page]/page.tsx`,
      address: ({ commented }) => `/news/${commented}/comments/page/2`,
    },
    {
      name: 'comment form',
      file: `${folder}/comment/page.tsx`,
      address: ({ commented }) => `/news/${commented}/comment`,
    },
    {
      name: 'comment sent',
      file: `${folder}/comment/sent/page.tsx`,
      address: ({ commented }) => `/news/${commented}/comment/sent`,
    },
  ];
}

function subscriptions(): PageKind[] {
  const file = '(site)/subscription/[token]/page.tsx';
  const state = (name: SubscriptionState) => ({
    name: `subscription, ${name}`,
    file,
    address: ({ subscribers }: Sample) => `/subscription/${subscriptionToken(subscribers[name])}`,
  });
  return [
    ...subscriptionStates.map(state),
    { name: 'unknown subscription', file, address: () => '/subscription/no-such', status: 404 },
  ];
}

function previews(): PageKind[] {
  const file = '(preview)/preview/[token]/page.tsx';
  return [
    { name: 'preview', file, address: ({ previewToken }) => previewPath(previewToken) },
    { name: 'ended preview', file, address: () => previewPath('no-such'), status: 404 },
  ];
}

function lists(kind: 'category' | 'source' | 'tag'): PageKind[] {
  const folder = `(site)/${kind}/[slug]`;
  return [
    { name: kind, file: `${folder}/page.tsx`, address: (sample) => `/${kind}/${sample[kind]}` },
    {
      name: `${kind}, page 2`,
      file: `${folder}/page/[page]/page.tsx`,
      address: (sample) => `/${kind}/${sample[kind]}/page/2`,
    },
  ];
}

function archives(parts: string[]): PageKind[] {
  return parts.map((name, index) => ({
    name: `archive of a ${name}`,
    file: `(site)/archive/${parts
      .slice(0, index + 1)
      .map((part) => `[${part}]`)
      .join('/')}/page.tsx`,
    address: ({ day }) =>
      `/archive/${day
        .split('-')
        .slice(0, index + 1)
        .join('/')}`,
  }));
}

function standing(...names: string[]): PageKind[] {
  return names.map((name) => ({ name, file: `(site)/${name}/page.tsx`, address: () => `/${name}` }));
}
