import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { findNewestConsent } from '@/lib/db/consents';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { findPersonalData, looksLikeAppeal } from '@/lib/guard/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { limitedAddress } from '@/lib/web/client-address';
import { limit } from '@/lib/web/rate-limit';
import { takeAnswer, whyNotHuman } from '@/lib/web/reader-guard';
import { senderOf } from '@/lib/web/sender';
import type { Visitor } from '@/lib/web/visitor';
import { type CommentProblem, type CommentState, commentWindow, hasStopWord } from './rules';
import type { CommentFields } from './schema';
import { findCommentSettings, insertComment, listStopWords, lockPublishedArticle } from './store';

// A talkative reader writes about three in an hour; a library's readers may share one address.
const byAddress = limit('comment-address', { attempts: 10, minutes: 60 });

export type SentComment = { readonly id: string; readonly slug: string; readonly state: CommentState };

/** Takes a reader's comment. Whether comments are open is asked at this moment, not when the form was opened. */
export async function sendComment(
  visitor: Visitor,
  fields: CommentFields,
  now: Date,
): Promise<Result<SentComment, CommentProblem>> {
  const problems = whyNotTaken(fields, now);
  if (problems.length > 0) return refused(...problems);
  const seconds = await byAddress.take(limitedAddress(visitor.address));
  if (seconds > 0) return refused({ key: 'tooMany', seconds });
  return inTransaction((transaction) => write(transaction, { visitor, fields, now }));
}

/** All that can be told without the database, at once. */
function whyNotTaken(fields: CommentFields, now: Date): CommentProblem[] {
  const { text, name, notAppeal } = fields;
  const found = findPersonalData(`${name}\n${text}`);
  const suspicion = whyNotHuman(fields, now);
  return [
    ...(found.length > 0 ? [{ key: 'personalData', found } as const] : []),
    ...(notAppeal === undefined && looksLikeAppeal(text) ? [{ key: 'appeal' } as const] : []),
    ...(suspicion ? [{ key: suspicion }] : []),
  ];
}

async function write(
  transaction: Transaction,
  { visitor, fields, now }: { visitor: Visitor; fields: CommentFields; now: Date },
): Promise<Result<SentComment, CommentProblem>> {
  const article = await lockPublishedArticle(transaction, fields.slug);
  const settings = await findCommentSettings(transaction);
  if (!article || commentWindow(article, settings.commentDays, now).state !== 'open') {
    return refused({ key: 'notOpen' });
  }
  const consent = await findNewestConsent(transaction, 'comment');
  if (consent?.version !== fields.consentVersion) return refused({ key: 'consentChanged' });
  if (!(await takeAnswer(transaction, fields))) return refused({ key: 'challengeUsed' });
  const { name, email, text, consentVersion } = fields;
  const mustWait =
    settings.commentsModerated || hasStopWord(`${name} ${text}`, await listStopWords(transaction));
  const state = mustWait ? 'waiting' : 'published';
  const id = await insertComment(transaction, {
    ...{ articleId: article.id, state, name, email, text, consentVersion },
    visitor: senderOf(visitor, now),
    createdAt: now,
  });
  if (state === 'published')
    await announceChange(transaction, [`/news/${article.slug}`, `/news/${article.slug}/*`]);
  await recordAudit(transaction, {
    at: now,
    by: { id: null, name: 'Читатель' },
    action: 'comment.send',
    subject: { type: 'comment', id },
    after: { state, articleId: article.id },
  });
  return done({ id, slug: article.slug, state });
}
