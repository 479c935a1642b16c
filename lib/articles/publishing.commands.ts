import type { z } from 'zod';
import { announceChange } from '@/lib/db/announce';
import type { Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import { postCorrections } from './corrections.store';
import { type Decision, mayApprove, whyNotPublish } from './review.rules';
import type { removalSchema } from './review.schema';
import { mayRemove, mayWithdraw } from './rules';
import type { seenArticleSchema, withdrawalSchema } from './schema';
import { type Answer, recordArticle, withSeenArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { keepOldSlug } from './slugs.store';
import {
  addressesOfLocked,
  type LockedArticle,
  setEditionAside,
  setEditionState,
  setLive,
  updateArticle,
} from './store';

type Publication = z.infer<typeof seenArticleSchema> & Decision;

/** Makes the working edition the live one, for every reader at the commit of this transaction. */
export function publishArticle(person: Person, input: Publication, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const problems = whyNotPublish(person, article, input);
    if (problems.length > 0 || !article.working) return refused(...problems);
    const version = await goLive(
      transaction,
      { ...article, working: article.working },
      { person, input, now },
    );
    return done({ articleId: article.id, version });
  });
}

type Readied = LockedArticle & { readonly working: NonNullable<LockedArticle['working']> };

type Publishing = { readonly person: Person; readonly input: Decision; readonly now: Date };

/** Everything that a publication changes, whoever decided on it and when. Answers the article's new version. */
async function goLive(
  transaction: Transaction,
  article: Readied,
  { person, input: { uncheckedReason, isSmallChange }, now }: Publishing,
): Promise<number> {
  await endSitting(transaction, article, 'published');
  await setLive(transaction, article, {
    now,
    changeKind: isSmallChange ? 'small' : 'substantial',
    uncheckedReason,
    uncheckedById: uncheckedReason === null ? null : person.id,
  });
  const version = await updateArticle(transaction, article.id, publishedColumns(article, now));
  const slug = article.nextSlug ?? article.slug;
  if (slug !== article.slug) {
    await keepOldSlug(transaction, { old: article.slug, current: slug, articleId: article.id });
  }
  if (!isSmallChange) await tellOfCorrection(transaction, article, now);
  await announceChange(transaction, addressesOfLocked(article));
  await recordArticle(transaction, 'article.publish', {
    ...{ person, now, articleId: article.id },
    before: { state: article.standing.state, edition: article.live?.number ?? null },
    after: {
      ...{ state: 'published', edition: article.working.number, slug },
      ...(uncheckedReason !== null && { uncheckedReason }),
    },
  });
  return version;
}

/** Where readers know the article and the editor says what was put right, those who were told of it hear it. */
async function tellOfCorrection(transaction: Transaction, article: LockedArticle, now: Date): Promise<void> {
  const { id, publishedAt, working } = article;
  if (publishedAt === null || working === null || working.text.changeNote.trim() === '') return;
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
