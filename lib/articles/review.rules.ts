import type { Person } from '@/lib/people/rules';
import { hasRight } from '@/lib/people/rules';
import {
  type ArticleProblem,
  type ArticleStanding,
  type ArticleText,
  mayEdit,
  mayOpen,
  mayPublish,
  type WorkingState,
} from './rules';

/** What is done with a text between writing and publication. */
export type ReviewDeed = 'submit' | 'takeBack' | 'return' | 'discard';

/** From which states, and to which. `superseded`: nobody works on it any more, the history keeps it. */
const TRANSITIONS = {
  submit: { from: ['draft', 'returned'], to: 'review' },
  takeBack: { from: ['review'], to: 'draft' },
  return: { from: ['review'], to: 'returned' },
  discard: { from: ['draft', 'returned', 'review'], to: 'superseded' },
} as const satisfies Record<ReviewDeed, { from: readonly WorkingState[]; to: string }>;

/** What the log of changes calls the deeds. */
export const reviewActions = {
  submit: 'article.submit',
  takeBack: 'article.take-back',
  return: 'article.return',
  discard: 'article.discard',
} as const satisfies Record<ReviewDeed, string>;

type StateAfter<Deed extends ReviewDeed> = (typeof TRANSITIONS)[Deed]['to'];

export function stateAfter<Deed extends ReviewDeed>(deed: Deed): StateAfter<Deed> {
  return TRANSITIONS[deed].to;
}

/** Whether the deed is the person's to do: buttons are shown by it, commands ask it under lock. */
export function mayReview(deed: ReviewDeed, person: Person, standing: ArticleStanding): boolean {
  return whyNotReview(deed, person, standing).length === 0;
}

/** Everything that speaks against the deed but the text itself. */
export function whyNotReview(
  deed: ReviewDeed,
  person: Person,
  standing: ArticleStanding,
): readonly ArticleProblem[] {
  const { working } = standing;
  if (!isPermitted(deed, person, standing)) return [{ key: 'notAllowed' }];
  if (!working) return [{ key: 'noWorkingEdition' }];
  const from: readonly WorkingState[] = TRANSITIONS[deed].from;
  return from.includes(working.state) ? [] : [{ key: 'wrongState', state: working.state }];
}

function isPermitted(deed: ReviewDeed, person: Person, standing: ArticleStanding): boolean {
  // Giving a text back is a judgement of it: for those who could have published it.
  return deed === 'return' ? mayPublish(person) && mayEdit(person, standing) : mayEdit(person, standing);
}

/** Who may leave a remark: everybody who may read the text in work. */
export function mayRemark(person: Person, standing: ArticleStanding): boolean {
  return standing.working !== null && mayOpen(person, standing);
}

/** How a publication was decided on. */
export type Decision = {
  /** «Опубликовать без проверки»: why nobody else looks first. Null: somebody has looked. */
  readonly uncheckedReason: string | null;
  /** A correction too small to tell readers of. */
  readonly isSmallChange: boolean;
};

/** A decision as the edition keeps it: who answers for it where nobody has looked. */
export type KeptDecision = Decision & { readonly uncheckedById: string | null };

export function decidedBy(
  person: Pick<Person, 'id'>,
  { uncheckedReason, isSmallChange }: Decision,
): KeptDecision {
  return { uncheckedReason, isSmallChange, uncheckedById: uncheckedReason === null ? null : person.id };
}

/** Whether the person may be the second pair of eyes of what was published without. */
export function mayApprove(
  person: Person,
  edition: {
    readonly uncheckedById: string | null;
    readonly approvedById: string | null;
    readonly substanceById: string;
  },
): boolean {
  const isOpen = edition.uncheckedById !== null && edition.approvedById === null;
  const isOther = edition.uncheckedById !== person.id && edition.substanceById !== person.id;
  return isOpen && isOther && hasRight(person, 'article.publish');
}

/** Whether two texts say the same to readers; tags and the note to colleagues and letters are not the text. */
export function isSameSubstance(before: ArticleText, after: ArticleText): boolean {
  return substanceOf(before) === substanceOf(after);
}

function substanceOf(text: ArticleText): string {
  const card =
    text.actionCard && Object.entries(text.actionCard).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    ...[text.title, text.lead, text.body, text.plainSummary],
    ...[text.categoryId, text.sourceId, text.photoId],
    card,
  ]);
}
