import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import type { BulkDeed, BulkOutcome, BulkProblem, BulkRefusal } from './bulk.rules';
import type { BulkInput } from './bulk.schema';
import { discardEdition, submitForReview, takeBack } from './review.commands';
import { unscheduleEdition } from './schedule.commands';
import type { Answer, Written } from './seen-article.store';

const commands: Readonly<Record<BulkDeed, (person: Person, seen: Written, now: Date) => Answer>> = {
  submit: submitForReview,
  takeBack,
  unschedule: unscheduleEdition,
  discard: discardEdition,
};

/**
 * Does one thing with each of the chosen articles, each in a transaction of its own: what one refuses does not keep
 * the others. Each names the version that the person saw in the list.
 */
export async function changeMany(
  person: Person,
  { deed, chosen }: BulkInput,
  now: Date,
): Promise<Result<BulkOutcome, BulkProblem>> {
  if (chosen.length === 0) return refused({ key: 'nothingChosen' });
  const refusals: BulkRefusal[] = [];
  for (const seen of chosen) {
    const answer = await commands[deed](person, seen, now);
    if (!answer.ok) refusals.push({ articleId: seen.articleId, problem: answer.problems[0] });
  }
  return done({ deed, count: chosen.length - refusals.length, refusals });
}
