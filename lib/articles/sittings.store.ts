import type { Transaction } from '@/lib/db/transaction';
import { type CheckpointReason, isNew, whyKeepBefore } from './checkpoints.rules';
import { findNewestCheckpoint, keepCheckpoint } from './checkpoints.store';
import { plainText } from './kept-text.rules';
import { recordArticle } from './seen-article.store';
import { keptTextOfLocked, type LockedArticle } from './store';

/**
 * Autosaves of one person within a sitting are one change: they raise the version, and the log hears of them when the
 * sitting ends (docs/decisions/0016). The newest checkpoint is the text up to which the log knows everything.
 */

type Writing = { readonly personId: string; readonly now: Date };

/** Called before the working edition is written over: keeps and logs what would be lost from the history. */
export async function endOtherSitting(
  transaction: Transaction,
  article: LockedArticle,
  writing: Writing,
): Promise<void> {
  if (!article.working) return;
  const newest = await findNewestCheckpoint(transaction, article.working.id);
  const reason = whyKeepBefore(writing, article.working, newest);
  if (reason) await endSitting(transaction, article, reason);
}

/**
 * Called with every change of the working edition's state, and before it is set aside: logs what was written since
 * the newest checkpoint, by whoever wrote it, and keeps the text.
 */
export async function endSitting(
  transaction: Transaction,
  article: LockedArticle,
  reason: CheckpointReason,
): Promise<void> {
  const { working } = article;
  const text = keptTextOfLocked(article);
  if (!working || !text) return;
  const newest = await findNewestCheckpoint(transaction, working.id);
  // Where there is no checkpoint yet, the entry that began the edition has told the text.
  if (newest && isNew(text, newest)) {
    await recordArticle(transaction, 'article.save', {
      person: { id: working.changedById, name: working.changedBy },
      now: working.changedAt,
      articleId: article.id,
      before: { slug: newest.slug, ...plainText(newest) },
      after: { slug: text.slug, ...plainText(text) },
    });
  }
  const { changedById: personId, changedAt: at } = working;
  await keepCheckpoint(transaction, { editionId: working.id, text, personId, at, reason });
}
