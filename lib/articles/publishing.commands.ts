import type { z } from 'zod';
import type { Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import { goLive, leaveReaders } from './going-live.commands';
import { whyNotPublish } from './publishing.rules';
import { mayWithdraw } from './rules';
import type { seenArticleSchema, withdrawalSchema } from './schema';
import { type Answer, withSeenArticle } from './seen-article.store';

/** Makes the working edition the live one, for every reader at the commit of this transaction. */
export function publishArticle(person: Person, input: z.infer<typeof seenArticleSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const problems = whyNotPublish(person, article);
    if (problems.length > 0) return refused(...problems);
    return done({ articleId: article.id, version: await goLive(transaction, article, { by: person, now }) });
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
