import type { z } from 'zod';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { addRemark, resolveRemark } from './remarks.store';
import { mayRemark } from './review.rules';
import type { remarkSchema, resolvedRemarkSchema } from './review.schema';
import { type ArticleProblem, mayOpen } from './rules';
import { recordArticle } from './seen-article.store';
import { lockArticle } from './store';

/**
 * Remarks of colleagues. They are not the text: they name no version and raise none, so that a remark never stands in
 * the way of whoever is writing at that moment.
 */

type RemarkAnswer = Promise<Result<{ readonly articleId: string }, ArticleProblem>>;

export function remarkOn(person: Person, input: z.infer<typeof remarkSchema>, now: Date): RemarkAnswer {
  return inTransaction(async (transaction) => {
    const article = await lockArticle(transaction, input.articleId);
    if (!article) return refused({ key: 'gone' });
    if (!mayOpen(person, article.standing)) return refused({ key: 'notAllowed' });
    if (!article.working || !mayRemark(person, article.standing)) return refused({ key: 'noWorkingEdition' });
    const { id: articleId } = article;
    const remark = { articleId, editionId: article.working.id, kind: 'remark', text: input.words } as const;
    await addRemark(transaction, { ...remark, personId: person.id, now });
    await recordArticle(transaction, 'article.remark', {
      ...{ person, now, articleId },
      after: { remark: input.words, edition: article.working.number },
    });
    return done({ articleId });
  });
}

/** Marks a remark as dealt with; it stays readable. */
export function settleRemark(
  person: Person,
  { articleId, remarkId }: z.infer<typeof resolvedRemarkSchema>,
  now: Date,
): RemarkAnswer {
  return inTransaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return refused({ key: 'gone' });
    if (!mayRemark(person, article.standing)) return refused({ key: 'notAllowed' });
    const text = await resolveRemark(transaction, { articleId, remarkId, personId: person.id, now });
    if (text === null) return refused({ key: 'noSuchRemark' });
    await recordArticle(transaction, 'article.settle-remark', {
      ...{ person, now, articleId },
      after: { remark: text },
    });
    return done({ articleId });
  });
}
