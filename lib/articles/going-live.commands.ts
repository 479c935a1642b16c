import { announceChange } from '@/lib/db/announce';
import type { Actor } from '@/lib/db/audit';
import type { Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { postCorrections } from './corrections.store';
import { isCorrection } from './fact-ticks.rules';
import { whyNotPublish } from './publishing.rules';
import { whyNotReady } from './readiness.store';
import type { Decision, KeptDecision } from './review.rules';
import type { ArticleProblem } from './rules';
import { recordArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { keepOldSlug } from './slugs.store';
import { addressesOfLocked, type LockedArticle, setLive, updateArticle } from './store';

/**
 * What happens when a text goes to readers or leaves them, the same whether a person does it or the schedule. The
 * article is under lock, and what speaks against it has been asked. Each answers the article's new version.
 */

type Doing = {
  readonly by: Actor;
  readonly now: Date;
};

/** Everything that keeps the working edition from readers, all at once; what nobody may is all that is told. */
export async function whyNotGoLive(
  transaction: Transaction,
  article: LockedArticle,
  { person, decision }: { readonly person: Person; readonly decision: Decision },
): Promise<ArticleProblem[]> {
  const problems = whyNotPublish(person, article, decision);
  const isFinal = problems.some(({ key }) => key === 'notAllowed' || key === 'noWorkingEdition');
  return isFinal ? problems : [...problems, ...(await whyNotReady(transaction, article))];
}

/** Makes the working edition the live one, for every reader at the commit of this transaction, as of `moment`. */
export async function goLive(
  transaction: Transaction,
  article: LockedArticle,
  { by, now, decision, moment = now }: Doing & { readonly decision: KeptDecision; readonly moment?: Date },
): Promise<number> {
  const { uncheckedReason, uncheckedById, isSmallChange } = decision;
  await endSitting(transaction, article, 'published');
  const changeKind = isSmallChange ? 'small' : 'substantial';
  await setLive(transaction, article, { now: moment, changeKind, uncheckedReason, uncheckedById });
  const version = await updateArticle(transaction, article.id, publishedColumns(article, moment));
  if (article.nextSlug !== null) {
    await keepOldSlug(transaction, { old: article.slug, current: article.nextSlug, articleId: article.id });
  }
  if (!isSmallChange) await tellOfCorrection(transaction, article, now);
  await announceChange(transaction, addressesOfLocked(article));
  await recordArticle(transaction, 'article.publish', {
    person: by,
    now,
    articleId: article.id,
    before: { state: article.standing.state, edition: article.live?.number ?? null },
    after: {
      state: 'published',
      edition: article.working?.number ?? null,
      slug: article.nextSlug ?? article.slug,
      ...(uncheckedReason !== null && { uncheckedReason }),
    },
  });
  return version;
}

/** Where readers know the article and a fact of it was put right, those who were told of it hear it. */
async function tellOfCorrection(transaction: Transaction, article: LockedArticle, now: Date): Promise<void> {
  const { id, publishedAt, working, live } = article;
  if (publishedAt === null || working === null || !isCorrection(live, working.text)) return;
  await postCorrections(transaction, { articleId: id, editionId: working.id, now });
}

function publishedColumns(article: LockedArticle, moment: Date) {
  const isFirst = article.publishedAt === null;
  return {
    state: 'published',
    slug: article.nextSlug ?? article.slug,
    nextSlug: null,
    publishedAt: article.publishedAt ?? moment,
    changedAt: isFirst ? null : moment,
    withdrawnAt: null,
    withdrawnReason: null,
    liveEditionId: article.working?.id ?? null,
    liveCategoryId: article.working?.text.categoryId ?? null,
    liveSourceId: article.working?.text.sourceId ?? null,
  };
}

/** Takes a published article from readers. Its address stays and tells the reason. */
export async function leaveReaders(
  transaction: Transaction,
  article: LockedArticle,
  { by, now, reason }: Doing & { readonly reason: string },
): Promise<number> {
  const version = await updateArticle(transaction, article.id, {
    state: 'withdrawn',
    withdrawnAt: now,
    withdrawnReason: reason,
    withdrawAt: null,
    withdrawAtReason: null,
  });
  await announceChange(transaction, addressesOfLocked(article));
  await recordArticle(transaction, 'article.withdraw', {
    person: by,
    now,
    articleId: article.id,
    before: { state: 'published' },
    after: { state: 'withdrawn', reason },
  });
  return version;
}
