import { type Actor, type AuditEntry, recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { type Result, refused } from '@/lib/shared/result';
import { type ArticleProblem, mayOpen } from './rules';
import { type LockedArticle, lockArticle, savedTextOf } from './store';

/** The article and the version to name with the next write. */
export type Written = { readonly articleId: string; readonly version: number };

export type Answer = Promise<Result<Written, ArticleProblem>>;

/** Locks the article and goes on only if `person` may see it at all and saw its newest version. */
export function withSeenArticle<Value = Written>(
  person: Person,
  seen: Written,
  act: (transaction: Transaction, article: LockedArticle) => Promise<Result<Value, ArticleProblem>>,
): Promise<Result<Value, ArticleProblem>> {
  return inTransaction(async (transaction) => {
    const article = await lockArticle(transaction, seen.articleId);
    const saved = article && savedTextOf(article);
    if (!article || !saved) return refused({ key: 'gone' });
    // First of all: a conflict shows the text that others saved.
    if (!mayOpen(person, article.standing)) return refused({ key: 'notAllowed' });
    if (article.standing.version !== seen.version) return refused({ key: 'conflict', saved });
    return act(transaction, article);
  });
}

type ArticleEvent = {
  readonly person: Actor;
  readonly now: Date;
  readonly articleId: string;
  readonly before?: Parameters<typeof recordAudit>[1]['before'];
  readonly after: Parameters<typeof recordAudit>[1]['after'];
};

/** Writes the change into the log of changes, in the same transaction. */
export function recordArticle(
  transaction: Transaction,
  action: Extract<AuditEntry['action'], `article.${string}`>,
  { person, now, articleId, before, after }: ArticleEvent,
): Promise<void> {
  return recordAudit(transaction, {
    at: now,
    by: { id: person.id, name: person.name },
    action,
    subject: { type: 'article', id: articleId },
    ...(before && { before }),
    ...(after && { after }),
  });
}
