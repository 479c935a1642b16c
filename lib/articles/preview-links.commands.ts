import type { z } from 'zod';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { csvMoment } from '@/lib/shared/csv';
import { done, type Result, refused } from '@/lib/shared/result';
import { expiryOf, type PreviewLinkProblem, type SharedLink, whyNotShare } from './preview-links.rules';
import type { endingSchema, sharingSchema } from './preview-links.schema';
import { findOpenLink, insertPreviewLink, saveWithdrawal } from './preview-links.store';
import { newPreviewToken, previewTokenHash } from './preview-token';
import { mayEdit } from './rules';
import { recordArticle } from './seen-article.store';
import { type LockedArticle, lockArticle } from './store';

/** Makes a secret address for the text in work. The answer alone has its token. */
export function sharePreview(
  person: Person,
  { articleId }: z.infer<typeof sharingSchema>,
  now: Date,
): Promise<Result<SharedLink, PreviewLinkProblem>> {
  return withArticle(articleId, async (transaction, article) => {
    const problem = whyNotShare(person, article.standing);
    if (problem) return refused(problem);
    const [token, expiresAt] = [newPreviewToken(), expiryOf(now)];
    await insertPreviewLink(transaction, {
      articleId,
      tokenHash: previewTokenHash(token),
      createdById: person.id,
      createdAt: now,
      expiresAt,
    });
    const after = { sharedUntil: csvMoment(expiresAt) };
    await recordArticle(transaction, 'article.share-preview', { person, now, articleId, after });
    return done({ token, expiresAt });
  });
}

/** Ends a link before its time, whoever made it. */
export function endPreviewLink(
  person: Person,
  ending: z.infer<typeof endingSchema>,
  now: Date,
): Promise<Result<null, PreviewLinkProblem>> {
  return withArticle(ending.articleId, async (transaction, article) => {
    if (!mayEdit(person, article.standing)) return refused({ key: 'notAllowed' });
    const link = await findOpenLink(transaction, ending, now);
    if (!link) return refused({ key: 'alreadyEnded' });
    await saveWithdrawal(transaction, link.id, now);
    await recordArticle(transaction, 'article.end-preview', {
      person,
      now,
      articleId: article.id,
      before: { sharedUntil: csvMoment(link.expiresAt), sharedBy: link.createdBy.name },
      after: {},
    });
    return done(null);
  });
}

/** Under the article's lock, so that two who end a link at once do not both succeed. */
function withArticle<Value>(
  articleId: string,
  act: (transaction: Transaction, article: LockedArticle) => Promise<Result<Value, PreviewLinkProblem>>,
): Promise<Result<Value, PreviewLinkProblem>> {
  return inTransaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    return article ? act(transaction, article) : refused({ key: 'gone' });
  });
}
