import { hasRight, type Person } from '@/lib/people/rules';
import type { CheckpointReason } from './checkpoints.rules';
import { type ArticleStanding, type ArticleState, type EditionState, mayEdit } from './rules';

/** What has become of an edition. A draft that another text replaced is set aside: readers never saw it. */
export type EditionStanding =
  | Exclude<EditionState, 'published' | 'superseded'>
  | 'live'
  | 'withdrawn'
  | 'removed'
  | 'former'
  | 'setAside';

/** An edition as the history lists it. */
export type EditionEntry = {
  readonly number: number;
  readonly standing: EditionStanding;
  readonly title: string;
  readonly changeNote: string;
  readonly begunBy: string;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** Null: readers have not seen it. */
  readonly publishedAt: Date | null;
  /** Null where it is not published, or where the log of changes does not know. */
  readonly publishedBy: string | null;
  /** Newest first; none where the person may read only what readers had. */
  readonly checkpoints: readonly CheckpointEntry[];
};

/** A text that an edition had on the way. */
export type CheckpointEntry = {
  /** Digits; they rise with time. */
  readonly id: string;
  readonly reason: CheckpointReason;
  readonly by: string;
  readonly at: Date;
};

export type ArticleHistory = {
  readonly id: string;
  readonly title: string;
  readonly standing: ArticleStanding;
  /** Newest first: those that the person may read. */
  readonly editions: readonly EditionEntry[];
};

export function editionStanding(
  edition: { readonly state: EditionState; readonly publishedAt: Date | null },
  articleState: ArticleState,
): EditionStanding {
  if (edition.state === 'superseded') return edition.publishedAt === null ? 'setAside' : 'former';
  if (edition.state !== 'published') return edition.state;
  return articleState === 'withdrawn' || articleState === 'removed' ? articleState : 'live';
}

/** What readers once had is no secret; other texts are for editors and for whoever began them. */
export function mayReadEdition(
  person: Person,
  edition: { readonly createdById: string; readonly publishedAt: Date | null },
): boolean {
  return (
    edition.publishedAt !== null || edition.createdById === person.id || hasRight(person, 'article.edit-any')
  );
}

/** Texts on the way were never before readers: they are for editors and for whoever began the edition. */
export function mayReadCheckpoints(person: Person, edition: { readonly createdById: string }): boolean {
  return edition.createdById === person.id || hasRight(person, 'article.edit-any');
}

/** A text of the history: that of an edition, or one that it had on the way. */
export type HistoryText = { readonly entry: EditionEntry; readonly checkpoint: CheckpointEntry | null };

/** The earlier of two texts first: an edition's own text is later than those it had on the way. */
export function inOrder(one: HistoryText, other: HistoryText): [HistoryText, HistoryText] {
  const byEdition = one.entry.number - other.entry.number;
  return (byEdition === 0 ? placeOf(one) > placeOf(other) : byEdition > 0) ? [other, one] : [one, other];
}

function placeOf({ checkpoint }: HistoryText): number {
  return checkpoint ? Number(checkpoint.id) : Number.POSITIVE_INFINITY;
}

/** The text that an address of the history names, or null where the person finds none. */
export function findText({ editions }: ArticleHistory, wanted: TextAddress): HistoryText | null {
  if ('number' in wanted) {
    const entry = editions.find(({ number }) => number === wanted.number);
    return entry ? { entry, checkpoint: null } : null;
  }
  for (const entry of editions) {
    const checkpoint = entry.checkpoints.find(({ id }) => id === wanted.checkpoint);
    if (checkpoint) return { entry, checkpoint };
  }
  return null;
}

export type TextAddress = { readonly number: number } | { readonly checkpoint: string };

/** Whether `person` may make a working edition of an earlier text, in place of the present one if there is one. */
export function mayRestore(person: Person, standing: ArticleStanding): boolean {
  return mayEdit(person, standing);
}

/**
 * Addresses of the two texts that are compared unless others are chosen, the earlier first: the newest editions, or
 * the only one with a text that it had on the way.
 */
export function twoNewestTexts(
  editions: readonly Pick<EditionEntry, 'number' | 'checkpoints'>[],
): [string, string] | null {
  const [newest, before] = editions;
  if (!newest) return null;
  if (before) return [String(before.number), String(newest.number)];
  const first = newest.checkpoints.at(-1);
  return first ? [`c${first.id}`, String(newest.number)] : null;
}

/** The edition that is worked on, or null. */
export function draftOf({ editions, standing }: ArticleHistory): EditionEntry | null {
  if (standing.working === null) return null;
  return (
    editions.find(({ publishedAt, standing }) => publishedAt === null && standing !== 'setAside') ?? null
  );
}
