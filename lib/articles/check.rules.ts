import { bodyBlockers, bodyWarnings, type CheckContext, type CheckedPicture } from './body-check.rules';
import type { Fact } from './facts.rules';
import { factsIn } from './facts.rules';
import type { Blocker, BlockerKey, Place, Warning } from './finding.rules';
import { passagesOf, placedBody } from './passages.rules';
import { type ArticleProblem, type ArticleText, whyNotPublishable } from './rules';
import { wordingWarnings } from './wording.rules';

/** The check before publishing: what keeps a text from readers, what is worth a look, what has to be compared. */
export type CheckReport = {
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Warning[];
  readonly facts: readonly Fact[];
};

/** The same in numbers, for a line beside the form. */
export type CheckCounts = Readonly<Record<keyof CheckReport, number>>;

export function checkArticle(text: ArticleText, context: CheckContext): CheckReport {
  const body = placedBody(text.body);
  const passages = passagesOf(text, body);
  return {
    blockers: [...missingFields(text), ...photoBlockers(text, context), ...bodyBlockers(body, context)],
    warnings: [
      ...photoWarnings(text, context),
      ...wordingWarnings(passages, context.abbreviations),
      ...bodyWarnings(body, context),
    ].sort(byPlace),
    facts: factsIn(passages),
  };
}

export function checkCounts({ blockers, warnings, facts }: CheckReport): CheckCounts {
  return { blockers: blockers.length, warnings: warnings.length, facts: facts.length };
}

/** Everything that keeps a text from being published, all at once: what is missing, and what stands in the way. */
export function checkProblems(text: ArticleText, context: CheckContext): ArticleProblem[] {
  const others = checkArticle(text, context).blockers.filter(({ key }) => key !== 'missing');
  return [...whyNotPublishable(text), ...others.map((blocker) => ({ key: 'blocked' as const, blocker }))];
}

const order: readonly Place['field'][] = ['title', 'lead', 'photoId', 'plainSummary', 'body'];

/** As the text runs; the parts of the card among themselves stay as they are. */
function byPlace({ place: one }: Warning, { place: other }: Warning): number {
  return order.indexOf(one.field) - order.indexOf(other.field) || one.start - other.start;
}

function missingFields(text: ArticleText): Blocker[] {
  return whyNotPublishable(text).map(({ field }) => ({
    key: 'missing',
    place: wholeField(field),
    words: '',
  }));
}

function photoBlockers({ photoId }: ArticleText, { pictures }: CheckContext): Blocker[] {
  if (photoId === null) return [];
  const key = whyNotPhoto(pictures.get(photoId));
  return key ? [{ key, place: wholeField('photoId'), words: '' }] : [];
}

function whyNotPhoto(photo: CheckedPicture | undefined): BlockerKey | null {
  if (!photo) return 'pictureGone';
  if (photo.isHidden) return 'pictureHidden';
  return photo.decorative || photo.alt.trim() !== '' ? null : 'pictureWithoutWords';
}

function photoWarnings({ photoId }: ArticleText, { pictures }: CheckContext): Warning[] {
  const photo = pictures.get(photoId ?? '');
  return photo?.credit.trim() === ''
    ? [{ key: 'pictureWithoutCredit', place: wholeField('photoId'), words: '' }]
    : [];
}

function wholeField(field: Place['field']): Place {
  return { field, start: 0, end: 0 };
}
