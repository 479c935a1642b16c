import type { z } from 'zod';
import { announceChange } from '@/lib/db/announce';
import type { Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import { goLive, leaveReaders, whyNotGoLive } from './going-live.commands';
import { type Decision, decidedBy, mayApprove } from './review.rules';
import type { removalSchema } from './review.schema';
import { mayRemove, mayWithdraw } from './rules';
import type { seenArticleSchema, withdrawalSchema } from './schema';
import { type Answer, recordArticle, withSeenArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { addressesOfLocked, setEditionAside, setEditionState, updateArticle } from './store';

type Publication = z.infer<typeof seenArticleSchema> & Decision;

/** Makes the working edition the live one, for every reader at the commit of this transaction. */
export function publishArticle(person: Person, input: Publication, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const problems = await whyNotGoLive(transaction, article, { person, decision: input });
    if (problems.length > 0) return refused(...problems);
    const going = { by: person, now, decision: decidedBy(person, input) };
    return done({ articleId: article.id, version: await goLive(transaction, article, going) });
  });
}

/** Takes a published article from readers. Its address stays and tells the reason. */
export function withdrawArticle(person: Person, input: z.infer<typeof withdrawalSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (article.standing.state !== 'published') return refused({ key: 'notLive' });
    if (!mayWithdraw(person, article.standing)) return refused({ key: 'notAllowed' });
    const { reason } = input;
    const version = await leaveReaders(transaction, article, { by: person, now, reason });
    return done({ articleId: article.id, version });
  });
}

/** Takes an article from readers for good: its address answers 410. What was in work is set aside. */
export function removeArticle(person: Person, input: z.infer<typeof removalSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const { state } = article.standing;
    if (state !== 'published' && state !== 'withdrawn') return refused({ key: 'notLive' });
    if (!mayRemove(person, article.standing)) return refused({ key: 'notAllowed' });
    await endSitting(transaction, article, 'setAside');
    if (article.working) await setEditionAside(transaction, article.working.id);
    const version = await updateArticle(transaction, article.id, {
      ...{ state: 'removed', nextSlug: null, removedAt: now, removedReason: input.reason },
      ...{ withdrawAt: null, withdrawAtReason: null },
    });
    await announceChange(transaction, addressesOfLocked(article));
    await recordArticle(transaction, 'article.remove', {
      ...{ person, now, articleId: article.id },
      before: { state },
      after: { state: 'removed', reason: input.reason },
    });
    return done({ articleId: article.id, version });
  });
}

/** The second pair of eyes, after the fact: what was published without a check is in order. */
export function approveEdition(person: Person, input: z.infer<typeof seenArticleSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const { live } = article;
    if (!live || live.uncheckedById === null || live.approvedById !== null)
      return refused({ key: 'nothingToApprove' });
    if (!mayApprove(person, live)) return refused({ key: 'notAllowed' });
    await setEditionState(transaction, live.id, { approvedAt: now, approvedById: person.id });
    const version = await updateArticle(transaction, article.id, {});
    await recordArticle(transaction, 'article.approve', {
      ...{ person, now, articleId: article.id },
      after: { edition: live.number },
    });
    return done({ articleId: article.id, version });
  });
}
