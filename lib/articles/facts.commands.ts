import type { z } from 'zod';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { type FactKey, factId } from './fact-key.rules';
import { mayTick, type TickedFacts, withoutTicks } from './fact-ticks.rules';
import { deleteTicks, insertTicks } from './fact-ticks.store';
import { factWords } from './fact-words.rules';
import { factsOf } from './facts.rules';
import type { tickedFactsSchema } from './facts.schema';
import type { ArticleProblem } from './rules';
import { isScheduled } from './schedule.rules';
import { recordArticle, withSeenArticle } from './seen-article.store';

/**
 * Notes which facts of the working edition `person` has compared with their source, and which no longer. The text
 * stays as it is, so the article's version does, too: nobody who writes meanwhile meets a conflict.
 */
export function tickFacts(
  person: Person,
  input: z.infer<typeof tickedFactsSchema>,
  now: Date,
): Promise<Result<TickedFacts, ArticleProblem>> {
  return withSeenArticle<TickedFacts>(person, input, async (transaction, article) => {
    const { working } = article;
    if (!working) return refused({ key: 'noWorkingEdition' });
    if (!mayTick(person, working.substanceById)) return refused({ key: 'ownFacts' });
    const facts = factsOf(working.text);
    const chosen = new Set(input.facts.map(factId));
    const fresh = withoutTicks(facts, working.ticks).filter((fact) => chosen.has(factId(fact)));
    const untold = new Set(input.ticked.map(factId).filter((id) => !chosen.has(id)));
    const lost = working.ticks.filter((tick) => untold.has(factId(tick)));
    // What was approved must not lose its approval unseen: first it comes off the schedule.
    if (lost.length > 0 && isScheduled(article.standing)) return refused({ key: 'scheduled' });
    await insertTicks(transaction, fresh, { editionId: working.id, personId: person.id, now });
    await deleteTicks(transaction, lost, working.id);
    if (fresh.length + lost.length > 0) {
      await recordArticle(transaction, 'article.tick-facts', {
        person,
        now,
        articleId: article.id,
        after: { edition: working.number, ticked: inWords(fresh), unticked: inWords(lost) },
      });
    }
    const kept = working.ticks.filter((tick) => !lost.includes(tick));
    return done({ left: withoutTicks(facts, [...kept, ...fresh]).length });
  });
}

function inWords(facts: readonly FactKey[]): string[] {
  return facts.map(factWords);
}
