import { LIMITS, slugFromTitle } from '@/lib/articles/rules';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { textOfHtml } from '@/lib/shared/html-text';
import { isSlug } from '@/lib/shared/slug';
import { type FinishedBody, finishBody, type RawBody, type TakenPicture } from './body.rules';
import { type CategoryChoices, type Placing, placePost } from './categories.rules';
import { wellFormed } from './charset.rules';
import { cutAtWord, excerptText, leadOfBody, oneLine } from './lead.rules';
import { oldPathOf } from './old-paths.rules';
import { absoluteFrom, type Note, type Post, type Site } from './rules';

/** A news as it will stand here; what the database decides (ids, free addresses) is not known yet. */
export type PlannedArticle = {
  readonly post: Post;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly bodyText: string;
  readonly hasOldLinks: boolean;
  /** When readers got it; null: a draft. */
  readonly publishedAt: Date | null;
  readonly wantedSlug: string;
  readonly oldPaths: readonly string[];
  readonly placing: Placing;
  readonly notes: readonly Note[];
};

export type Planning = {
  readonly site: Site;
  readonly choices: CategoryChoices;
  readonly taken: ReadonlyMap<string, TakenPicture>;
  readonly now: Date;
};

/** Null: neither a title nor a text. Nobody can say what it was. */
export function planArticle(post: Post, raw: RawBody, planning: Planning): PlannedArticle | null {
  const finished = finishBody(raw, planning.taken, planning.site);
  const text = textsOf(post, finished);
  if (text === null) return null;
  const placing = placePost(post, planning.site, planning.choices);
  const standing = standingOf(post, text, planning.now);
  const aside = [
    ...(post.comments > 0 ? [{ key: 'comments', detail: String(post.comments) } as const] : []),
    ...(post.isSticky ? [{ key: 'sticky', detail: '' } as const] : []),
  ];
  return {
    post,
    ...{ title: text.title, lead: text.lead, body: text.body, bodyText: textOfHtml(text.body) },
    hasOldLinks: finished.hasOldLinks,
    publishedAt: standing.publishedAt,
    wantedSlug: wantedSlugOf(post, text.title),
    oldPaths: oldPathsOf(post, planning.site),
    placing,
    notes: [...standing.notes, ...text.notes, ...raw.notes, ...placing.notes, ...aside],
  };
}

type Texts = {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly notes: readonly Note[];
};

function textsOf(post: Post, { html }: FinishedBody): Texts | null {
  const notes: Note[] = [];
  const excerpt = excerptText(post.excerpt);
  const body = html.length <= LIMITS.body ? html : cutBody(html, notes);
  const begun = excerpt === '' ? leadOfBody(body) : { lead: excerpt, body };
  const wholeTitle = oneLine(post.title) || titleInstead(begun.lead, notes);
  if (wholeTitle === '') return null;
  if (wholeTitle.length > LIMITS.title) notes.push({ key: 'cutTitle', detail: wholeTitle });
  if (begun.lead.length > LIMITS.lead) notes.push({ key: 'cutLead', detail: '' });
  return {
    title: cutAtWord(wholeTitle, LIMITS.title),
    lead: cutAtWord(begun.lead, LIMITS.lead),
    // A lead alone is a text as well.
    body: begun.body || (begun.lead && `<p>${escaped(begun.lead)}</p>`),
    notes,
  };
}

function titleInstead(lead: string, notes: Note[]): string {
  if (lead !== '') notes.push({ key: 'noTitle', detail: '' });
  return cutAtWord(lead, 100);
}

// What the tags need that are open where the text is cut.
const ROOM_FOR_ENDS = 5000;

/** As many words as there is room for. */
function cutBody(html: string, notes: Note[]): string {
  notes.push({ key: 'cutBody', detail: String(html.length) });
  const cut = html.slice(0, LIMITS.body - ROOM_FOR_ENDS);
  const end = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('>') + 1);
  const whole = cut.slice(0, end || undefined);
  const isInTag = whole.lastIndexOf('<') > whole.lastIndexOf('>');
  return cleanArticleBody(wellFormed(isInTag ? whole.slice(0, whole.lastIndexOf('<')) : whole));
}

type Standing = { readonly publishedAt: Date | null; readonly notes: readonly Note[] };

/** What readers had there they get here; everything else, and what lacks something, waits for an editor. */
function standingOf(post: Post, text: Texts, now: Date): Standing {
  const draft = (key: Note['key'], detail = ''): Standing => ({
    publishedAt: null,
    notes: [{ key, detail }],
  });
  if (post.status !== 'published' && post.status !== 'future') return draft(post.status);
  if (post.at === null) return draft('noDate');
  if (post.status === 'future' || post.at > now) return draft('future', post.at.toISOString());
  if (text.body === '' || text.lead === '') return draft('noText');
  // An unfinished text is not shown to anybody.
  return { publishedAt: text.notes.some(({ key }) => key === 'cutBody') ? null : post.at, notes: [] };
}

/** Addresses here are Latin: a name in Cyrillic, percent-encoded by WordPress, is made anew from the title. */
function wantedSlugOf(post: Post, title: string): string {
  const own = post.slug.toLowerCase();
  return isSlug(own) ? own : slugFromTitle(title);
}

function oldPathsOf({ link, otherPaths, guid }: Post, { base }: Site): string[] {
  const own = otherPaths.map((address) => addressOn(base, address));
  const addresses = [absoluteFrom(base, link), ...own, ...(/^https?:\/\//.test(guid) ? [guid] : [])];
  const paths = addresses.map((address) => (address === '' ? null : oldPathOf(address)));
  return [...new Set(paths.filter((path) => path !== null))];
}

/** `?p=5` of a site that stood at `https://old.example.ru/blog` → `https://old.example.ru/blog/?p=5` */
function addressOn(base: string, address: string): string {
  return URL.canParse(address) || base === ''
    ? address
    : new URL(address, `${base.replace(/\/*$/, '')}/`).href;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
