import { inquiryToken } from '@/lib/personal-data/inquiry';
import { erasePath, foundPath, PERSONAL_DATA_PATH } from '@/lib/personal-data/rules';
import { type SubscriptionState, subscriptionStates } from '@/lib/subscriptions/rules';
import { subscriptionToken } from '@/lib/subscriptions/token';
import type { Sample } from './sample';
import { structurePages } from './structure-pages';
import type { DemoEmail } from './templates';

export type PageKind = {
  readonly name: string;
  /** The route that makes it, under `app/`. */
  readonly file: string;
  readonly address: (sample: Sample) => string;
  readonly status?: number;
  /** Who may see it, where that is not the editor. */
  readonly signedInAs?: DemoEmail;
};

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
  {
    name: 'search',
    file: '(site)/search/page.tsx',
    address: () => '/search?q=%D0%B2%D1%8B%D0%BF%D0%BB%D0%B0%D1%82%D0%B0',
  },
  { name: 'search that finds nothing', file: '(site)/search/page.tsx', address: () => '/search?q=xqzxqz' },
  { name: 'feedback', file: '(site)/feedback/page.tsx', address: () => '/feedback' },
  { name: 'feedback sent', file: '(site)/feedback/sent/page.tsx', address: () => '/feedback/sent' },
  { name: 'subscribing', file: '(site)/subscribe/page.tsx', address: () => '/subscribe' },
  { name: 'subscribing, sent', file: '(site)/subscribe/sent/page.tsx', address: () => '/subscribe/sent' },
  ...subscriptions(),
  { name: 'consent', file: '(site)/consent/[slug]/page.tsx', address: () => '/consent/comment' },
  ...standing('important-dates', 'display-settings', 'about', 'accessibility', 'personal-data', 'site-map'),
  {
    name: 'unknown address',
    file: '(site)/[...unknown]/page.tsx',
    address: () => '/no-such-page',
    status: 404,
  },
];

/** Every page of the desk, as those meet it who may. */
export const deskPages: readonly PageKind[] = [
  { name: 'desk', file: '(editor)/editor/page.tsx', address: () => '/editor' },
  { name: 'articles', file: '(editor)/editor/articles/page.tsx', address: () => '/editor/articles' },
  {
    name: 'new article',
    file: '(editor)/editor/articles/new/page.tsx',
    address: () => '/editor/articles/new',
  },
  ...ofArticle('(editor)/editor/articles/[id]/page.tsx', ''),
  ...ofArticle('(editor)/editor/articles/[id]/withdraw/page.tsx', '/withdraw'),
  ...histories(),
  ...ofArticle('(preview)/editor/articles/[id]/preview/page.tsx', '/preview'),
  { name: 'library', file: '(editor)/editor/media/page.tsx', address: () => '/editor/media' },
  {
    name: 'picture',
    file: '(editor)/editor/media/[id]/page.tsx',
    address: ({ pictureId }) => `/editor/media/${pictureId}`,
  },
  {
    name: 'comments to check',
    file: '(editor)/editor/comments/page.tsx',
    address: () => '/editor/comments',
  },
  {
    name: 'messages of readers',
    file: '(editor)/editor/feedback/page.tsx',
    address: () => '/editor/feedback',
  },
  { name: 'letters', file: '(editor)/editor/letters/page.tsx', address: () => '/editor/letters' },
  {
    name: 'subscribers',
    file: '(editor)/editor/subscribers/page.tsx',
    address: () => '/editor/subscribers',
  },
  ...structurePages(),
  ...peopleAndAudit(),
  ...personalData(),
  { name: 'account', file: '(editor)/editor/account/page.tsx', address: () => '/editor/account' },
  {
    name: 'unknown',
    file: '(editor)/editor/[...unknown]/page.tsx',
    address: () => '/editor/no-such',
    status: 404,
  },
];

/** Before anybody has signed in. */
export const signInPage: PageKind = {
  name: 'sign-in',
  file: '(editor)/editor/login/page.tsx',
  address: () => '/editor/login',
};

function ofArticle(file: string, rest: string): PageKind[] {
  return [
    { name: `article${rest}`, file, address: ({ articleId }) => `/editor/articles/${articleId}${rest}` },
    ...(rest === '/withdraw'
      ? []
      : [
          {
            name: `draft${rest}`,
            file,
            address: ({ draftId }: Sample) => `/editor/articles/${draftId}${rest}`,
          },
        ]),
  ];
}

function peopleAndAudit(): PageKind[] {
  const folder = '(editor)/editor/people';
  const signedInAs = 'admin@portal.test';
  const path = ({ authorId }: Sample) => `/editor/people/${authorId}`;
  return [
    { name: 'people', file: `${folder}/page.tsx`, signedInAs, address: () => '/editor/people' },
    { name: 'new person', file: `${folder}/new/page.tsx`, signedInAs, address: () => '/editor/people/new' },
    { name: 'person', file: `${folder}/[id]/page.tsx`, signedInAs, address: path },
    {
      ...{ name: 'person to disable', file: `${folder}/[id]/disable/page.tsx`, signedInAs },
      address: (sample) => `${path(sample)}/disable`,
    },
    {
      ...{ name: 'log of changes', file: '(editor)/editor/audit/page.tsx', signedInAs },
      address: () => '/editor/audit',
    },
  ];
}

function histories(): PageKind[] {
  const folder = '(editor)/editor/articles/[id]/history';
  const path = ({ rewrittenId }: Sample) => `/editor/articles/${rewrittenId}/history`;
  return [
    { name: 'history', file: `${folder}/page.tsx`, address: path },
    {
      name: 'history of a draft',
      file: `${folder}/page.tsx`,
      address: ({ draftId }) => `/editor/articles/${draftId}/history`,
    },
    {
      name: 'comparison',
      file: `${folder}/compare/page.tsx`,
      address: (sample) => `${path(sample)}/compare?from=1&to=2`,
    },
    {
      name: 'earlier edition',
      file: `${folder}/[number]/page.tsx`,
      address: (sample) => `${path(sample)}/1`,
    },
  ];
}

function personalData(): PageKind[] {
  const folder = '(editor)/editor/personal-data';
  const found = ({ commentator }: Sample) => inquiryToken(commentator, new Date());
  const signedInAs = 'admin@portal.test';
  return [
    {
      ...{ name: 'personal data', file: `${folder}/page.tsx`, signedInAs },
      address: () => PERSONAL_DATA_PATH,
    },
    {
      ...{ name: 'personal data found', file: `${folder}/[found]/page.tsx`, signedInAs },
      address: (sample) => foundPath(found(sample)),
    },
    {
      ...{ name: 'personal data to erase', file: `${folder}/[found]/erase/page.tsx`, signedInAs },
      address: (sample) => erasePath(found(sample)),
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
