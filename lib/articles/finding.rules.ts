/** What the check before publishing finds, and where. */

/** Names of the form's fields that hold words; each is the id of its control, too. */
export type CheckedField =
  | 'title'
  | 'lead'
  | 'plainSummary'
  | 'cardAudience'
  | 'cardBenefit'
  | 'cardAmount'
  | 'cardDeadline'
  | 'cardPlace'
  | 'cardDocuments'
  | 'cardPhone'
  | 'body';

/**
 * From `start` up to but without `end`, in characters of the field; of a body only the characters of its texts count,
 * not those of its tags. Where both are equal the place is a point: before a picture, or the field as a whole.
 */
export type Place = {
  readonly field: CheckedField | 'categoryId' | 'sourceId' | 'photoId';
  readonly start: number;
  readonly end: number;
};

/** What keeps a text from being published. */
export type BlockerKey =
  | 'missing'
  | 'pictureGone'
  | 'pictureHidden'
  | 'pictureWithoutWords'
  | 'headingSkipped'
  | 'linkEmpty'
  | 'linkVague'
  | 'linkBare'
  | 'linkDead'
  | 'tableWithoutHead';

/** What an editor ought to look at, and may leave as it is. */
export type WarningKey =
  | 'sentenceLong'
  | 'passive'
  | 'participles'
  | 'abbreviation'
  | 'capitals'
  | 'dateWithoutYear'
  | 'leadLong'
  | 'pictureWithoutCredit'
  | 'documentUnnamed';

export type Finding<Key extends string = BlockerKey | WarningKey> = {
  readonly key: Key;
  readonly place: Place;
  /** The words at the place, shortened; empty where there are none. */
  readonly words: string;
};

export type Blocker = Finding<BlockerKey>;
export type Warning = Finding<WarningKey>;

const LONGEST_EXCERPT = 120;

/** One line that fits into a list. */
export function excerptOf(text: string, longest = LONGEST_EXCERPT): string {
  // Only as much as can be shown is looked at: a paragraph may be half a megabyte.
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
