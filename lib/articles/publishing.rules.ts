import type { Person } from '@/lib/people/rules';
import type { FactKey } from './fact-key.rules';
import { untickedFacts } from './fact-ticks.rules';
import type { Decision } from './review.rules';
import { type ArticleProblem, type ArticleStanding, type ArticleText, mayEdit, mayPublish } from './rules';

/**
 * Everything that is against the person's decision to publish; of the text itself `whyNotReady` tells. The second
 * pair of eyes (product, E5): whoever changed the substance last does not publish it, unless for a reason that stays
 * listed until somebody else has looked.
 */
export function whyNotPublish(
  person: Person,
  article: {
    readonly standing: ArticleStanding;
    readonly publishedAt: Date | null;
    readonly working: { readonly text: ArticleText; readonly ticks: readonly FactKey[] } | null;
  },
  decision: Decision,
): ArticleProblem[] {
  const { standing, working, publishedAt } = article;
  if (!mayPublish(person) || !mayEdit(person, standing)) return [{ key: 'notAllowed' }];
  if (!standing.working || !working) return [{ key: 'noWorkingEdition' }];
  const unseen =
    decision.uncheckedReason === null
      ? [...whyNotSeen(person, standing.working), ...whyNotCompared(working)]
      : [];
  return [...unseen, ...whyNotTold(working.text, publishedAt, decision)];
}

/** Whether somebody but the writer has looked at the text, in the eyes of whoever would publish it. */
export function whyNotSeen(
  person: Person,
  working: NonNullable<ArticleStanding['working']>,
): readonly ArticleProblem[] {
  if (working.substanceById === person.id) return [{ key: 'ownText' }];
  return working.state === 'review' || working.state === 'scheduled' ? [] : [{ key: 'notInReview' }];
}

function whyNotCompared(working: {
  readonly text: ArticleText;
  readonly ticks: readonly FactKey[];
}): readonly ArticleProblem[] {
  const count = untickedFacts(working.text, working.ticks).length;
  return count > 0 ? [{ key: 'unticked', count }] : [];
}

/** Where readers know the article, they are told what has changed, or it is too small to tell. */
function whyNotTold(
  { changeNote }: ArticleText,
  publishedAt: Date | null,
  { isSmallChange }: Decision,
): readonly ArticleProblem[] {
  const isTold = publishedAt === null || isSmallChange || changeNote.trim() !== '';
  return isTold ? [] : [{ key: 'missing', field: 'changeNote' }];
}
