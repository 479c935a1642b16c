import { hasRight, type Person } from '@/lib/people/rules';
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

/** Whether `person` may make a working edition of an earlier text, in place of the present one if there is one. */
export function mayRestore(person: Person, standing: ArticleStanding): boolean {
  return mayEdit(person, standing);
}

/** Which two editions are compared unless two are chosen: the newest ones, the earlier first. */
export function twoNewest(editions: readonly Pick<EditionEntry, 'number'>[]): [number, number] | null {
  const [newest, before] = editions;
  return newest && before ? [before.number, newest.number] : null;
}

/** The edition that is worked on, or null. */
export function draftOf({ editions, standing }: ArticleHistory): EditionEntry | null {
  if (standing.working === null) return null;
  return (
    editions.find(({ publishedAt, standing }) => publishedAt === null && standing !== 'setAside') ?? null
  );
}
