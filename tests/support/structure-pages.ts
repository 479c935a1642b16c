import type { Sample } from './sample';

const ADMINISTRATOR = 'admin@portal.test';

/** The structure of the portal and its settings. */
export function structurePages() {
  const folder = '(editor)/editor/structure';
  const lists = ['categories', 'sources', 'tags', 'menu', 'state-sites'];
  return [
    { name: 'structure', file: `${folder}/page.tsx`, address: () => '/editor/structure' },
    ...lists.map((list) => ({
      name: `structure, ${list}`,
      file: `${folder}/[list]/page.tsx`,
      address: () => `/editor/structure/${list}`,
    })),
    {
      name: 'structure, category',
      file: `${folder}/[list]/[id]/page.tsx`,
      address: ({ categoryId }: Sample) => `/editor/structure/categories/${categoryId}`,
    },
    {
      name: 'glossary of the desk',
      file: `${folder}/glossary/page.tsx`,
      address: () => '/editor/structure/glossary',
    },
    {
      name: 'abbreviation',
      file: `${folder}/glossary/[id]/page.tsx`,
      address: ({ abbreviationId }: Sample) => `/editor/structure/glossary/${abbreviationId}`,
    },
    {
      name: 'structure, synonyms',
      file: `${folder}/synonyms/page.tsx`,
      address: () => '/editor/structure/synonyms',
    },
    {
      name: 'structure, words of one meaning',
      file: `${folder}/synonyms/[id]/page.tsx`,
      address: ({ synonymsId }: Sample) => `/editor/structure/synonyms/${synonymsId}`,
    },
    {
      ...{ name: 'settings', file: '(editor)/editor/settings/page.tsx', signedInAs: ADMINISTRATOR },
      address: () => '/editor/settings',
    },
    ...[
      ['pages/page.tsx', '/pages'],
      ['pages/[slug]/page.tsx', '/pages/about'],
      ['consents/page.tsx', '/consents'],
      ['consents/[slug]/page.tsx', '/consents/comment'],
    ].map(([file, rest]) => ({
      ...{ name: `structure${rest}`, file: `${folder}/${file}`, signedInAs: ADMINISTRATOR },
      address: () => `/editor/structure${rest}`,
    })),
  ];
}
