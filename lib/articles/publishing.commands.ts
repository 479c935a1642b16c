import type { z } from 'zod';
import { announceChange } from '@/lib/db/announce';
import type { Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import { checkProblems } from './check.rules';
import { findCheckContext } from './check.store';
import { postCorrections } from './corrections.store';
import { isCorrection } from './fact-ticks.rules';
import { mayPublish, mayWithdraw } from './rules';
import type { seenArticleSchema, withdrawalSchema } from './schema';
import { type Answer, recordArticle, withSeenArticle } from './seen-article.store';
import { keepOldSlug } from './slugs.store';
import { addressesOfLocked, type LockedArticle, setLive, updateArticle } from './store';

/** Makes the working edition the live one, for every reader at the commit of this transaction. */
export function publishArticle(person: Person, input: z.infer<typeof seenArticleSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (!mayPublish(person)) return refused({ key: 'notAllowed' });
    if (!article.working) return refused({ key: 'noWorkingEdition' });
    const { text } = article.working;
    const problems = checkProblems(text, await findCheckContext(transaction, text));
    if (problems.length > 0) return refused(...problems);
    await setLive(transaction, article, now);
    const version = await updateArticle(transaction, article.id, publishedColumns(article, now));
    if (article.nextSlug !== null) {
      await keepOldSlug(transaction, { old: article.slug, current: article.nextSlug, articleId: article.id });
    }
    await tellOfCorrection(transaction, article, now);
    await announceChange(transaction, addressesOfLocked(article));
    await recordArticle(transaction, 'article.publish', {
      person,
      now,
      articleId: article.id,
      before: { state: article.standing.state, edition: article.live?.number ?? null },
      after: { state: 'published', edition: article.working.number, slug: article.nextSlug ?? article.slug },
    });
    return done({ articleId: article.id, version });
  });
}

/** Where readers know the article and a fact of it was put right, those who were told of it hear it. */
async function tellOfCorrection(transaction: Transaction, article: LockedArticle, now: Date): Promise<void> {
  const { id, publishedAt, working, live } = article;
  if (publishedAt === null || working === null || !isCorrection(live, working.text)) return;
  await postCorrections(transaction, { articleId: id, editionId: working.id, now });
}

function publishedColumns(article: LockedArticle, now: Date) {
  const isFirst = article.publishedAt === null;
  return {
    state: 'published',
    slug: article.nextSlug ?? article.slug,
    nextSlug: null,
    publishedAt: article.publishedAt ?? now,
    changedAt: isFirst ? null : now,
    withdrawnAt: null,
    withdrawnReason: null,
    liveEditionId: article.working?.id ?? null,
    liveCategoryId: article.working?.text.categoryId ?? null,
    liveSourceId: article.working?.text.sourceId ?? null,
  };
}

/** Takes a published article from readers. Its address stays and tells the reason. */
export function withdrawArticle(person: Person, input: z.infer<typeof withdrawalSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (article.standing.state !== 'published') return refused({ key: 'notLive' });
    if (!mayWithdraw(person, article.standing)) return refused({ key: 'notAllowed' });
    const version = await updateArticle(transaction, article.id, {
      state: 'withdrawn',
      withdrawnAt: now,
      withdrawnReason: input.reason,
    });
    await announceChange(transaction, addressesOfLocked(article));
    await recordArticle(transaction, 'article.withdraw', {
      person,
      now,
      articleId: article.id,
      before: { state: 'published' },
      after: { state: 'withdrawn', reason: input.reason },
    });
    return done({ articleId: article.id, version });
  });
}
