import slugify from '@sindresorhus/slugify';
import { hasRight, type Person } from '@/lib/people/rules';
import type { ActionCard } from './action-card.rules';
import type { Blocker } from './finding.rules';

/** `unpublished` was never seen by readers; `withdrawn` keeps its address and says so; `removed` answers 410. */
export type ArticleState = 'unpublished' | 'published' | 'withdrawn' | 'removed';

export type EditionState = 'draft' | 'review' | 'returned' | 'scheduled' | 'published' | 'superseded';

/** States of an edition that is still worked on; an article has at most one such. */
export const WORKING_STATES = [
  'draft',
  'review',
  'returned',
  'scheduled',
] as const satisfies readonly EditionState[];

export const LIMITS = {
  title: 250,
  lead: 1000,
  body: 500_000,
  plainSummary: 2000,
  changeNote: 500,
  slug: 120,
  reason: 500,
  remark: 2000,
  tags: 20,
} as const;

/** What an editor writes: one text of an article. Ids are UUIDs; `body` is cleaned HTML. */
export type ArticleText = {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly plainSummary: string;
  readonly actionCard: ActionCard | null;
  readonly categoryId: string | null;
  readonly sourceId: string | null;
  readonly photoId: string | null;
  /** Names, as typed; new ones are made. */
  readonly tags: readonly string[];
  readonly changeNote: string;
};

export type WorkingState = (typeof WORKING_STATES)[number];

/** The article as the rules see it, under lock. */
export type ArticleStanding = {
  readonly state: ArticleState;
  readonly version: number;
  readonly working: {
    readonly id: string;
    readonly state: WorkingState;
    readonly createdById: string;
    /** Who last changed what readers read. */
    readonly substanceById: string;
  } | null;
  /** Whose draft it was that was given up before readers saw anything. */
  readonly discardedById?: string | undefined;
};

type LackingField = 'title' | 'lead' | 'body' | 'categoryId' | 'sourceId';

type LackingProblem = { readonly key: 'missing'; readonly field: LackingField };

/** What a command may find empty: fields of the form, and what is said when a state changes. */
type MissingField = LackingField | ('changeNote' | 'reason' | 'remark');
/** The fields of forms that plan something. */
export type PlannedMoment = 'publishAt' | 'withdrawAt';

/** Why a command was refused. Sentences stand beside the view: components/editor/article/problem-sentences.ts. */
export type ArticleProblem =
  | { readonly key: 'notAllowed' }
  | { readonly key: 'gone' }
  | { readonly key: 'conflict'; readonly saved: SavedText }
  | { readonly key: 'slugTaken'; readonly slug: string }
  | { readonly key: 'noWorkingEdition' }
  | { readonly key: 'scheduled' }
  | { readonly key: 'notLive' }
  | { readonly key: 'noSuchEdition' }
  | { readonly key: 'alreadyInWork' }
  | { readonly key: 'notScheduled' }
  | { readonly key: 'noWithdrawalPlanned' }
  | { readonly key: 'inThePast' | 'tooFarAhead'; readonly field: PlannedMoment }
  | { readonly key: 'draftInWork'; readonly number: number }
  | { readonly key: 'wrongState'; readonly state: WorkingState }
  | { readonly key: 'notInReview' }
  | { readonly key: 'ownText' }
  /** So many facts of the text nobody but its writer has compared. */
  | { readonly key: 'unticked'; readonly count: number }
  | { readonly key: 'nothingToApprove' }
  | { readonly key: 'noSuchRemark' }
  /** Facts are compared by somebody who did not write the text as it stands. */
  | { readonly key: 'ownFacts' }
  | { readonly key: 'blocked'; readonly blocker: Blocker }
  | { readonly key: 'unknownChoice'; readonly field: 'categoryId' | 'sourceId' | 'photoId' }
  | {
      readonly key: 'missing';
      readonly field: MissingField;
    };

/** What stands in the database when somebody else was faster: shown beside the loser's own text. */
export type SavedText = ArticleText & {
  readonly slug: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/** Who may open an article's page: drafts are for those who may change them, live texts are public anyway. */
export function mayOpen(person: Person, standing: ArticleStanding): boolean {
  const isPublic = standing.working === null && standing.state !== 'unpublished';
  return isPublic || mayEdit(person, standing) || hasRight(person, 'article.edit-any');
}

/** Whether `person` may change the working edition. Authors work on drafts that they began themselves. */
export function mayEdit(person: Person, standing: ArticleStanding): boolean {
  if (standing.state === 'removed') return false;
  if (hasRight(person, 'article.edit-any')) return true;
  const isOwn = (standing.working?.createdById ?? standing.discardedById) === person.id;
  return hasRight(person, 'article.write-own') && standing.state === 'unpublished' && isOwn;
}

/** Autosave never touches a text that waits for its minute; one that readers have is no working edition at all. */
export function whyNotAutosaved({ working }: ArticleStanding): ArticleProblem[] {
  if (working === null) return [{ key: 'noWorkingEdition' }];
  return working.state === 'scheduled' ? [{ key: 'scheduled' }] : [];
}

export function mayPublish(person: Person): boolean {
  return hasRight(person, 'article.publish');
}

export function mayWithdraw(person: Person, standing: ArticleStanding): boolean {
  return hasRight(person, 'article.withdraw') && standing.state === 'published';
}

/** What readers never get back: the address answers 410. Not for texts that readers never saw. */
export function mayRemove(person: Person, standing: ArticleStanding): boolean {
  const wasPublic = standing.state === 'published' || standing.state === 'withdrawn';
  return wasPublic && hasRight(person, 'article.remove');
}

/** A new edition is begun from the live one, by editors, when nobody works on one already. */
export function mayBeginEdition(person: Person, standing: ArticleStanding): boolean {
  const isLive = standing.state === 'published' || standing.state === 'withdrawn';
  return isLive && standing.working === null && hasRight(person, 'article.edit-any');
}

/** Everything that a text lacks to be published, all at once. */
export function whyNotPublishable(text: ArticleText): LackingProblem[] {
  const missing = (['title', 'lead', 'body'] as const).filter((field) => text[field].trim() === '');
  const unset = (['categoryId', 'sourceId'] as const).filter((field) => text[field] === null);
  return [...missing, ...unset].map((field) => ({ key: 'missing', field }));
}

/**
 * Address of an article from its title: «Новые выплаты семьям с детьми» → `novye-vyplaty-semyam-s-detmi`.
 * Cut at a word's end to 80 characters. Stored once, never computed again.
 */
export function slugFromTitle(title: string): string {
  const whole = slugify(title, { decamelize: false });
  if (whole.length <= 80) return whole || 'novost';
  const cut = whole.slice(0, 81);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : 80);
}

/** `slug`, or with the first free number behind it: `priyom`, `priyom-2`, `priyom-3` … */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Addresses that read differently once the article or its place in the lists has changed. */
export function addressesOf(article: {
  slugs: readonly string[];
  categorySlugs: readonly string[];
  sourceSlugs: readonly string[];
  tagSlugs: readonly string[];
}): string[] {
  return [
    '/',
    '/news',
    '/news/page/*',
    '/archive*',
    '/important-dates',
    ...['/rss.xml', '/atom.xml', '/feed.json', '/sitemap*', '/news-sitemap.xml'],
    ...article.slugs.flatMap((slug) => [`/news/${slug}`, `/news/${slug}/*`]),
    ...article.categorySlugs.flatMap((slug) => [`/category/${slug}`, `/category/${slug}/*`]),
    ...article.sourceSlugs.flatMap((slug) => [`/source/${slug}`, `/source/${slug}/*`]),
    ...article.tagSlugs.flatMap((slug) => [`/tag/${slug}`, `/tag/${slug}/*`]),
  ];
}
