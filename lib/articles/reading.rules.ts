import type { Document, Picture } from '@/lib/media/rules';
import type { ActionCard } from './action-card.rules';

/** What readers' pages show of articles. Instants are `Date`; days are texts `YYYY-MM-DD` in the portal's zone. */

/** A thing with a list of its own: category, source or tag. */
export type Label = { slug: string; name: string };

export type Headline = { slug: string; title: string; publishedAt: Date };

export type Teaser = Headline & { lead: string; category: Label | null; photo: Picture | null };

/** An action card whose term is not over. */
export type ImportantDate = { slug: string; title: string; deadline: string };

export type PublishedArticle = Teaser & {
  state: 'published';
  id: string;
  changedAt: Date | null;
  /** Sanitised HTML as stored; the view walks it by `bodyTree`. */
  body: string;
  /** «Коротко и ясно», one sentence an item; empty where the editor wrote none. */
  plainSummary: string[];
  actionCard: ActionCard | null;
  /** The newer article that a reader is led to once the card's term is over. */
  successor: Headline | null;
  source: (Label & { href: string | null }) | null;
  tags: Label[];
};

/** What feeds tell of an article. */
export type FeedArticle = Pick<
  PublishedArticle,
  keyof Teaser | 'id' | 'changedAt' | 'body' | 'plainSummary' | 'tags'
> & { source: Label | null };

export type WithdrawnArticle = Headline & { state: 'withdrawn'; withdrawnAt: Date; reason: string };

/** What an article's body shows and links to, by id of the library. */
export type BodyMedia = { pictures: ReadonlyMap<string, Picture>; documents: ReadonlyMap<string, Document> };

/** What stands at an article's address. */
export type AddressedArticle =
  | PublishedArticle
  | WithdrawnArticle
  | { state: 'removed' }
  | { state: 'moved'; slug: string };

/** Length of the latest-headlines list. */
export const HEADLINES = 20;

export function articlePath(slug: string): string {
  return `/news/${slug}`;
}

/** The big story of the home page: the newest with a picture, or else the newest. */
export function chooseLeadStory(newest: readonly Teaser[]): { lead: Teaser | null; others: Teaser[] } {
  const lead = newest.find((teaser) => teaser.photo) ?? newest[0] ?? null;
  return { lead, others: newest.filter((teaser) => teaser !== lead) };
}
