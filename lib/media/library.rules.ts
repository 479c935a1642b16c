import type { MediaConsent } from './consent.rules';
import type { Document, Picture } from './rules';

/** The library as the desk sees it. */

export const MEDIA_PATH = '/editor/media';

export function mediaPath(id: string): string {
  return `${MEDIA_PATH}/${id}`;
}

export function deleteMediaPath(id: string): string {
  return `${mediaPath(id)}/delete`;
}

/** Pictures and documents on one page of the library. */
export const LIBRARY_PAGE = 24;

/** What the choices of the article's form show at once; more is found by searching. */
export const CHOICES_SHOWN = 12;

export const TITLE_LIMIT = 200;

export const CONSENT_LIMITS = { people: 500, text: 2000 } as const;

type Kept = {
  /** Of its words or its title. */
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: { readonly id: string; readonly name: string };
};

export type LibraryPicture = Picture &
  Kept & {
    readonly kind: 'picture';
    readonly consent: MediaConsent | null;
    readonly recordVersion: number;
    /** Since when no reader sees it; null: everybody does. */
    readonly hiddenAt: Date | null;
  };

export type LibraryDocument = Document & Kept & { readonly kind: 'document' };

export type LibraryItem = LibraryPicture | LibraryDocument;

/** An item as the article's form gets it: nothing of who brought it or of who is in it. */
export type MediaChoice =
  | (Picture & { readonly kind: 'picture' })
  | (Document & { readonly kind: 'document' });

export function choiceOf(item: LibraryItem): MediaChoice {
  const { createdAt: _createdAt, createdBy: _createdBy, version: _version, ...rest } = item;
  if (rest.kind === 'document') return rest;
  const { consent: _consent, recordVersion: _of, hiddenAt: _hiddenAt, ...picture } = rest;
  return picture;
}

/** What the desk calls an item in lists and headings. */
export function itemName(item: LibraryItem): string {
  if (item.kind === 'document') return item.title || item.fileName;
  return item.alt || item.caption || item.fileName;
}

export const libraryKinds = ['all', 'pictures', 'documents', 'undescribed', 'unused'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

export const consentFilters = ['ended', 'ending', 'kept'] as const;
export type ConsentFilter = (typeof consentFilters)[number];

export type LibrarySearch = {
  readonly q: string;
  readonly show: LibraryKind;
  /** Null: whatever there is of consents. */
  readonly consent: ConsentFilter | null;
};

/** Address of a page of the library that is searched like this. */
export function libraryAddress({ q, show, consent }: LibrarySearch, page: number): string {
  const parameters = new URLSearchParams({
    ...(q && { q }),
    ...(show !== 'all' && { show }),
    ...(consent && { consent }),
    ...(page > 1 && { page: String(page) }),
  });
  return parameters.size > 0 ? `${MEDIA_PATH}?${parameters}` : MEDIA_PATH;
}

export type MediaProblem =
  | { readonly key: 'notAllowed' }
  | { readonly key: 'gone' }
  | { readonly key: 'inUse' };

/** Somebody else was faster: what is saved by now. */
type MediaConflict<Values> = {
  readonly key: 'conflict';
  readonly saved: Values & { readonly version: number };
};

/** What a form about an item, or about the consent to it, may be refused for. */
export type ChangeProblem<Values> = MediaProblem | MediaConflict<Values>;

/** An edition that shows a picture or links to a document. */
export type EditionUse = {
  readonly articleId: string;
  readonly title: string;
  readonly number: number;
  readonly part: 'live' | 'working' | 'former';
};

/** An article with all that it uses an item for. */
export type ArticleUse = {
  readonly articleId: string;
  readonly title: string;
  readonly isLive: boolean;
  readonly isWorking: boolean;
  /** Numbers of earlier editions, ascending. */
  readonly former: readonly number[];
};

/** Uses by article, in the order in which the articles come; the title is that of its newest use. */
export function usesByArticle(uses: readonly EditionUse[]): ArticleUse[] {
  const ids = [...new Set(uses.map(({ articleId }) => articleId))];
  return ids.map((id) => articleUseOf(uses.filter(({ articleId }) => articleId === id)));
}

function articleUseOf(editions: readonly EditionUse[]): ArticleUse {
  const newest = editions.reduce((one, other) => (other.number > one.number ? other : one));
  return {
    articleId: newest.articleId,
    title: newest.title,
    isLive: editions.some(({ part }) => part === 'live'),
    isWorking: editions.some(({ part }) => part === 'working'),
    former: editions
      .filter(({ part }) => part === 'former')
      .map(({ number }) => number)
      .sort((one, other) => one - other),
  };
}

export type MediaUses = {
  readonly articles: readonly ArticleUse[];
  /** Whether more articles use it than are listed. */
  readonly hasMore: boolean;
  readonly pages: readonly { readonly slug: string; readonly title: string }[];
};

export function isUsed({ articles, pages }: MediaUses): boolean {
  return articles.length > 0 || pages.length > 0;
}
