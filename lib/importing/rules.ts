/** What an import knows, whatever the file's format is. */

/** How something stood at its former site. `hidden`: seen there by some only (private, behind a password). */
export type PostStatus = 'published' | 'future' | 'draft' | 'pending' | 'hidden' | 'trash';

/**
 * `classic`: WordPress' old editor, where an empty line begins a paragraph; `text`: HTML without tags, the same;
 * `turbo`: HTML of a page with its title and menu.
 */
export type Markup = 'html' | 'text' | 'turbo' | 'classic' | 'blocks';

export type PostCategory = { readonly slug: string; readonly name: string };

export type PostAuthor = { readonly login: string; readonly email: string; readonly name: string };

export type PostPhoto = { readonly address: string; readonly alt: string };

/** One news of the file, before anything is decided about it. Texts are as the file has them, save for encoding. */
export type Post = {
  /** Its name within its site; the same in each export. */
  readonly guid: string;
  readonly title: string;
  readonly html: string;
  readonly markup: Markup;
  /** HTML or text; empty: none. */
  readonly excerpt: string;
  /** Wanted name in the address; empty: to be made from the title. */
  readonly slug: string;
  /** Where it stood; absolute, or within the site. */
  readonly link: string;
  /** What relative addresses in the text are relative to, where the file says so. */
  readonly base?: string;
  /** Other addresses that led there; absolute, or within the site: `?p=123`. */
  readonly otherPaths: readonly string[];
  readonly status: PostStatus;
  /** Its publication, done or planned. */
  readonly at: Date | null;
  readonly categories: readonly PostCategory[];
  readonly tags: readonly string[];
  readonly author: PostAuthor;
  readonly photo: PostPhoto | null;
  /** Addresses of files that stand beside the text: documents, sound, further pictures. */
  readonly files?: readonly string[];
  readonly comments: number;
  readonly isSticky: boolean;
};

/** What stands in a file. `other`: something that is no news, by the kind that the file names. */
export type Found =
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'other'; readonly type: string; readonly title: string; readonly guid: string }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unreadable' };

/** Why something was not taken, or not as it was. Sentences: scripts/portal/import-sentences.ts. */
export type NoteKey =
  // Not taken.
  | ('notNews' | 'trash' | 'tooLarge' | 'unreadable' | 'empty' | 'twice' | 'changedInFile' | 'failed')
  // Taken as a draft.
  | ('future' | 'draft' | 'pending' | 'hidden' | 'noDate' | 'noText' | 'cutBody')
  // Taken, and something was made otherwise.
  | ('noTitle' | 'cutTitle' | 'cutLead' | 'renamed' | 'pathTaken' | 'noCategory' | 'moreTags' | 'badTag')
  | ('unknownAuthor' | 'comments' | 'sticky' | 'embeds' | 'shortcodes' | 'filesLeftOut')
  | ('picturesLeftOut' | 'pictureFailed' | 'foreignPicture');

export type Note = { readonly key: NoteKey; readonly detail: string };

const NOT_TAKEN: readonly NoteKey[] = [
  ...(['notNews', 'trash', 'tooLarge', 'unreadable', 'empty', 'twice', 'changedInFile', 'failed'] as const),
];

export function isNotTaken(key: NoteKey): boolean {
  return NOT_TAKEN.includes(key);
}

/** What was noted of one news or of something else in the file. */
export type Noted = {
  readonly guid: string;
  readonly title: string;
  readonly link: string;
  readonly notes: readonly Note[];
};

export type Tally = {
  /** Everything that the file holds and could be news. */
  seen: number;
  published: number;
  drafts: number;
  /** Brought by an earlier import. */
  known: number;
  notTaken: number;
  ownLinks: number;
  pictures: number;
};

export function emptyTally(): Tally {
  return { seen: 0, published: 0, drafts: 0, known: 0, notTaken: 0, ownLinks: 0, pictures: 0 };
}

/** What the whole file says, known before the first news is taken. */
export type Site = {
  readonly title: string;
  /** Name of the site that news are known by: `old.example.ru/blog`. */
  readonly origin: string;
  readonly base: string;
  /** Hosts whose links and pictures are the site's own; without `www.`. */
  readonly hosts: ReadonlySet<string>;
  /** Of WordPress: slug of a category → its name and its parent's slug. */
  readonly categories: ReadonlyMap<string, { readonly name: string; readonly parent: string }>;
  /** Of WordPress, by login. */
  readonly authors: ReadonlyMap<string, PostAuthor>;
  /** Of WordPress, by id; only where pictures are wanted. */
  readonly attachments: ReadonlyMap<string, PostPhoto>;
};

/** What has no name is known by what it says; empty: it says nothing. */
export function madeGuid(words: string, at: Date | null): string {
  return words === '' ? '' : `${at?.toISOString() ?? ''} ${words}`.trim();
}

/** `www.example.ru` and `example.ru` are one site. */
export function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

export function hostOf(address: string): string {
  return URL.canParse(address) ? plainHost(new URL(address).hostname) : '';
}

/** `x/1` of `https://old.ru/y/` → `https://old.ru/y/x/1`; what cannot be resolved stays as it is, empty stays empty. */
export function absoluteFrom(base: string, address: string): string {
  if (address === '' || !URL.canParse(address, base || undefined)) return address;
  return new URL(address, base || undefined).href;
}
