import { choosePasswordPath } from '@/lib/people/access.rules';
import { linkToken } from '@/lib/people/link-token';
import { inquiryToken } from '@/lib/personal-data/inquiry';
import { erasePath, foundPath, PERSONAL_DATA_PATH } from '@/lib/personal-data/rules';
import type { PageKind } from './page-kind';
import type { Sample } from './sample';
import { structurePages } from './structure-pages';

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
  ...ofArticle('(editor)/editor/articles/[id]/check/page.tsx', '/check'),
  ...ofArticle('(editor)/editor/articles/[id]/remove/page.tsx', '/remove'),
  {
    name: 'draft/discard',
    file: '(editor)/editor/articles/[id]/discard/page.tsx',
    address: ({ draftId }) => `/editor/articles/${draftId}/discard`,
  },
  {
    name: 'schedule of a draft',
    file: '(editor)/editor/articles/[id]/schedule/page.tsx',
    address: ({ draftId }) => `/editor/articles/${draftId}/schedule`,
  },
  { name: 'calendar', file: '(editor)/editor/calendar/page.tsx', address: () => '/editor/calendar' },
  ...histories(),
  ...ofArticle('(preview)/editor/articles/[id]/preview/page.tsx', '/preview'),
  ...ofArticle('(editor)/editor/articles/[id]/preview-links/page.tsx', '/preview-links'),
  { name: 'library', file: '(editor)/editor/media/page.tsx', address: () => '/editor/media' },
  ...libraryItems(),
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
  { name: 'figures', file: '(editor)/editor/figures/page.tsx', address: () => '/editor/figures' },
  {
    name: 'figures of five years',
    file: '(editor)/editor/figures/page.tsx',
    address: () => '/editor/figures?from=2000-01&to=2099-12',
  },
  ...structurePages(),
  ...peopleAndAudit(),
  ...personalData(),
  { name: 'account', file: '(editor)/editor/account/page.tsx', address: () => '/editor/account' },
  {
    name: 'second factor',
    file: '(editor)/editor/account/second-factor/page.tsx',
    address: () => '/editor/account/second-factor',
  },
  ...passwordPages(),
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

/** The page of the richest article and, where it has one, of a draft. */
function ofArticle(file: string, rest: string): PageKind[] {
  return [
    { name: `article${rest}`, file, address: ({ articleId }) => `/editor/articles/${articleId}${rest}` },
    ...(rest === '/withdraw' || rest === '/remove'
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

function passwordPages(): PageKind[] {
  const folder = '(editor)/editor/login';
  const choosing = { name: 'choosing a password', file: `${folder}/password/[token]/page.tsx` };
  return [
    {
      ...{ name: 'forgotten password', file: `${folder}/forgotten/page.tsx` },
      address: () => '/editor/login/forgotten',
    },
    { ...choosing, address: ({ linkId }) => choosePasswordPath(linkToken(linkId)) },
    { ...choosing, name: 'dead link', address: () => choosePasswordPath('no-such') },
  ];
}

function libraryItems(): PageKind[] {
  const file = '(editor)/editor/media/[id]/page.tsx';
  return [
    { name: 'picture', file, address: ({ pictureId }) => `/editor/media/${pictureId}` },
    { name: 'document', file, address: ({ documentId }) => `/editor/media/${documentId}` },
    {
      name: 'file to delete',
      file: '(editor)/editor/media/[id]/delete/page.tsx',
      address: ({ unusedId }) => `/editor/media/${unusedId}/delete`,
    },
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
      name: 'comparison with a text on the way',
      file: `${folder}/compare/page.tsx`,
      address: (sample) => `${path(sample)}/compare?from=c${sample.checkpoint}&to=2`,
    },
    {
      name: 'text on the way',
      file: `${folder}/checkpoint/[checkpoint]/page.tsx`,
      address: (sample) => `${path(sample)}/checkpoint/${sample.checkpoint}`,
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
