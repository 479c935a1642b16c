import type { RelativeDay } from './days';
import type { Moment } from './moments';
import type { PictureName } from './pictures';
import type { CategorySlug, SourceSlug, TagSlug } from './structure';

/**
 * A text as its author wrote it: HTML with places for dates (`{day fri2}`, see days.ts) and, each on its own,
 * `[picture name]` and `[document name]`.
 */
export type WrittenText = {
  title: string;
  lead: string;
  body: string;
  category: CategorySlug;
  source: SourceSlug;
  tags: TagSlug[];
  photo?: PictureName;
  /** «Коротко и ясно»: plain sentences. */
  plainSummary?: string[];
  actionCard?: WrittenCard;
};

type WrittenCard = {
  audience: string;
  benefit: string;
  amount: string;
  deadline: RelativeDay | null;
  place: string;
  documents: string[];
  phone: string;
};

export type WrittenArticle = WrittenText & {
  slug: string;
  published: Moment;
  updated?: WrittenUpdate;
  withdrawn?: Moment & { reason: string };
  formerSlug?: string;
  /** Slug of the newer article that a reader of an expired one is led to. */
  successor?: string;
  /** Slugs of «Новости по теме». */
  pinned?: string[];
};

/** What the newest edition changed: readers' note, and words of the body with what stood there before. */
type WrittenUpdate = Moment & { note: string; changes: { now: string; before: string }[] };

/** A text that readers do not see yet: of a new article, or of one that is published already. */
export type WrittenDraft = WrittenText & {
  slug: string;
  changed: Moment;
  /** It waits for an editor's check. */
  isSubmitted?: true;
  /** What the editor said of it. */
  remark?: string;
};

/** A standing page; its body is HTML with places for dates. */
export type WrittenPage = { slug: string; title: string; lead: string; body: string };
