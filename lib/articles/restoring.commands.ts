import type { z } from 'zod';
import type { Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { findCheckpointText } from './checkpoints.store';
import { mayReadCheckpoints, mayReadEdition, mayRestore } from './history.rules';
import type { restoringSchema } from './history.schema';
import type { ArticleProblem } from './rules';
import { isScheduled } from './schedule.rules';
import { recordArticle, type Written, withSeenArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { findEdition, type LockedArticle, nextEditionNumber, setEditionAside, updateArticle } from './store';
import { hasAllMedia, insertEdition } from './text.store';

/** `isWhole`: the library still has every picture and document of the text. */
export type Restored = Written & { readonly isWhole: boolean };

type Restoring = z.infer<typeof restoringSchema>;

/**
 * Makes a new working edition with the text of an earlier one; nothing that was written before changes. A draft that
 * is in work gives way only if `setAside` names it, and stays in the history.
 */
export function restoreEdition(
  person: Person,
  input: Restoring,
  now: Date,
): Promise<Result<Restored, ArticleProblem>> {
  return withSeenArticle<Restored>(person, input, async (transaction, article) => {
    if (!mayRestore(person, article.standing)) return refused({ key: 'notAllowed' });
    const earlier = await findEarlierText(transaction, person, input);
    if (!earlier) return refused({ key: 'noSuchEdition' });
    if (isScheduled(article.standing)) return refused({ key: 'scheduled' });
    const problems = whyNotReplaceable(article, earlier.id, input);
    if (problems.length > 0) return refused(...problems);
    const text = { ...earlier.text, changeNote: '' };
    const number = await beginInPlaceOfDraft(transaction, article, { text, personId: person.id, now });
    const version = await updateArticle(transaction, article.id, {});
    await recordArticle(transaction, 'article.restore-edition', {
      person,
      now,
      articleId: article.id,
      before: { draft: article.working?.number ?? null },
      after: { number, textOf: input.edition, ...(input.checkpoint && { checkpoint: input.checkpoint }) },
    });
    const isWhole = await hasAllMedia(transaction, text.body);
    return done({ articleId: article.id, version, isWhole });
  });
}

/** The text of an edition, or the one that it had on the way. */
async function findEarlierText(transaction: Transaction, person: Person, input: Restoring) {
  const edition = await findEdition(transaction, input.articleId, input.edition);
  if (!edition) return null;
  if (input.checkpoint === undefined) return mayReadEdition(person, edition) ? edition : null;
  const text = await findCheckpointText(transaction, edition.id, input.checkpoint);
  return text && mayReadCheckpoints(person, edition) ? { id: null, text } : null;
}

function whyNotReplaceable(
  { working }: LockedArticle,
  /** Null for a text on the way, which is no edition. */
  earlierId: string | null,
  { setAside }: Restoring,
): ArticleProblem[] {
  if (!working) return [];
  if (working.id === earlierId) return [{ key: 'alreadyInWork' }];
  return setAside === working.number ? [] : [{ key: 'draftInWork', number: working.number }];
}

/** Answers the number of the new edition. */
async function beginInPlaceOfDraft(
  transaction: Transaction,
  article: LockedArticle,
  writing: Pick<Parameters<typeof insertEdition>[1], 'text' | 'personId' | 'now'>,
): Promise<number> {
  if (article.working) {
    await endSitting(transaction, article, 'setAside');
    await setEditionAside(transaction, article.working.id);
  }
  const number = await nextEditionNumber(transaction, article.id);
  // The draft of an author stays theirs, whoever brings back an earlier text of it.
  const { working, discardedById } = article.standing;
  const ownerId = working?.createdById ?? discardedById ?? writing.personId;
  await insertEdition(transaction, { articleId: article.id, number, ownerId, ...writing });
  return number;
}
