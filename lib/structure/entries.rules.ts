import { isOwnPathShape } from './addresses.rules';

/** What the editors keep lists of. The words are those of the log's subjects. */
export const entryKinds = ['category', 'source', 'tag', 'menu-item', 'state-site'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Those that have a list of news at an address of their own. */
export type ListKind = 'category' | 'source' | 'tag';

export type EntryFields = {
  readonly name: string;
  /** Name in the address; empty where the kind has none. */
  readonly slug: string;
  /** Empty: none. */
  readonly href: string;
  readonly summary: string;
};

/** Something in one of the lists, as the desk sees it. */
export type Entry = EntryFields & { readonly id: string };

/** How much hangs on it; articles count once, whichever of their editions it is. */
export type Uses = { readonly articles: number; readonly subscribers: number };

export type ListedEntry = Entry & {
  /** Articles that readers find under it. */
  readonly published: number;
  /** It leads to a page of the portal that is not there (any more). */
  readonly isDead: boolean;
};

/** An article that needs an entry, in whichever of its editions. */
export type UsingArticle = { readonly id: string; readonly title: string };

export type UsedEntry = Entry & { readonly uses: Uses; readonly articles: readonly UsingArticle[] };

export type EntryProblem =
  | { readonly key: 'notAllowed' | 'gone' | 'nothingToMerge' | 'mergedIntoItself' }
  | { readonly key: 'missing' | 'badSlug' | 'comma'; readonly field: keyof EntryFields }
  | { readonly key: 'notAnAddress' | 'noSuchPage'; readonly field: 'href' }
  | { readonly key: 'tooLong'; readonly field: keyof EntryFields; readonly most: number }
  | { readonly key: 'nameTaken'; readonly field: 'name'; readonly name: string }
  | { readonly key: 'slugTaken'; readonly field: 'slug'; readonly name: string }
  /** The address redirects to `name` and must go on doing so. */
  | { readonly key: 'slugRedirects'; readonly field: 'slug'; readonly name: string }
  | { readonly key: 'inUse'; readonly uses: Uses };

/** Characters. */
export const ENTRY_LIMITS = { name: 150, slug: 120, href: 500, summary: 300, tagName: 60 } as const;

const fieldsOf: Readonly<Record<EntryKind, readonly (keyof EntryFields)[]>> = {
  category: ['name', 'slug', 'summary'],
  source: ['name', 'slug', 'href'],
  tag: ['name', 'slug'],
  'menu-item': ['name', 'href'],
  'state-site': ['name', 'href'],
};

export function hasField(kind: EntryKind, field: keyof EntryFields): boolean {
  return fieldsOf[kind].includes(field);
}

/** Tags stand by their names; all else in the order that the editors give. */
export function isOrdered(kind: EntryKind): boolean {
  return kind !== 'tag';
}

export function isListKind(kind: EntryKind): kind is ListKind {
  return kind === 'category' || kind === 'source' || kind === 'tag';
}

/** Everything that is wrong with the fields themselves; what others have is asked of the database. */
export function whyNotFields(kind: EntryKind, fields: EntryFields): EntryProblem[] {
  return [
    ...whyNotName(kind, fields.name),
    ...whyNotSlug(kind, fields.slug),
    ...whyNotHref(kind, fields.href),
  ];
}

function whyNotName(kind: EntryKind, name: string): EntryProblem[] {
  const most = kind === 'tag' ? ENTRY_LIMITS.tagName : ENTRY_LIMITS.name;
  if (name === '') return [{ key: 'missing', field: 'name' }];
  if (name.length > most) return [{ key: 'tooLong', field: 'name', most }];
  // The form of an article parts the names of tags by commas.
  return kind === 'tag' && name.includes(',') ? [{ key: 'comma', field: 'name' }] : [];
}

function whyNotSlug(kind: EntryKind, slug: string): EntryProblem[] {
  if (!hasField(kind, 'slug')) return [];
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) ? [] : [{ key: 'badSlug', field: 'slug' }];
}

function whyNotHref(kind: EntryKind, href: string): EntryProblem[] {
  if (!hasField(kind, 'href')) return [];
  // Only a source may do without.
  if (href === '') return kind === 'source' ? [] : [{ key: 'missing', field: 'href' }];
  return isAddress(kind, href) ? [] : [{ key: 'notAnAddress', field: 'href' }];
}

/** An own path or an https address; sites of the state are never our own pages. */
function isAddress(kind: EntryKind, href: string): boolean {
  return isHttps(href) || (kind !== 'state-site' && isOwnPathShape(href));
}

function isHttps(href: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(href) || !URL.canParse(href)) return false;
  const { protocol, username, hostname } = new URL(href);
  return protocol === 'https:' && username === '' && hostname.includes('.');
}

/** Nothing may be deleted that an article, of whatever state, or a subscription still needs. */
export function isFree({ articles, subscribers }: Uses): boolean {
  return articles === 0 && subscribers === 0;
}

export type Direction = 'up' | 'down';

/** The order after one step of `id`; at the edge, or without it, the order stays. */
export function moved(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = from + (direction === 'up' ? -1 : 1);
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** Kept documents that show a list: its own pages. */
export function listAddresses(kind: ListKind, slug: string): string[] {
  return [`/${kind}/${slug}`, `/${kind}/${slug}/*`];
}

export const STRUCTURE_PATH = '/editor/structure';

/** Names of the lists in addresses. */
const pathNames: Readonly<Record<EntryKind, string>> = {
  category: 'categories',
  source: 'sources',
  tag: 'tags',
  'menu-item': 'menu',
  'state-site': 'state-sites',
};

export function entriesPath(kind: EntryKind): string {
  return `${STRUCTURE_PATH}/${pathNames[kind]}`;
}

export function entryPath(kind: EntryKind, id: string): string {
  return `${entriesPath(kind)}/${id}`;
}

/** Null: there is no such list. */
export function kindOfPath(name: string): EntryKind | null {
  return entryKinds.find((kind) => pathNames[kind] === name) ?? null;
}
