import type { z } from 'zod';
import { announceChange } from '@/lib/db/announce';
import { recordAudit, recordAudits } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import type { CommentState, Moderated, ModerationProblem } from './rules';
import type { answerCommentSchema, Moderation } from './schema';
import { decideComments, listWaitingLike, lockComment, saveAnswer } from './store';

/** Does what the pressed button of the moderators' page says. */
export function moderateComments(
  person: Person,
  moderation: Moderation,
  now: Date,
): Promise<Result<Moderated, ModerationProblem>> {
  return moderate(person, async (transaction) => {
    const ids = await chosenComments(transaction, moderation);
    if (ids.length === 0) return refused({ key: 'nothingChosen' });
    const decided = await decide(transaction, ids, { person, now, ...outcomeOf(moderation) });
    return done({ decision: moderation.decision, count: decided.length, ids: decided });
  });
}

/** The ticked ones, or all that wait and are like one comment: from its sender on its day, or with its very text. */
async function chosenComments(transaction: Transaction, moderation: Moderation): Promise<readonly string[]> {
  switch (moderation.decision) {
    case 'rejectSender':
      return listWaitingLike(transaction, moderation.commentId, 'visitor');
    case 'rejectSame':
      return listWaitingLike(transaction, moderation.commentId, 'text');
    default:
      return moderation.comment;
  }
}

function outcomeOf(moderation: Moderation): { state: CommentState; reason: string } {
  switch (moderation.decision) {
    case 'publish':
      return { state: 'published', reason: '' };
    case 'reject':
      return { state: 'rejected', reason: moderation.reason };
    case 'rejectSender':
    case 'rejectSame':
      return { state: 'rejected', reason: 'Массовая отправка' };
    // The undo of all the others.
    case 'requeue':
      return { state: 'waiting', reason: '' };
  }
}

/** Writes, changes or (with an empty answer) takes away the press service's answer under a published comment. */
export function answerComment(
  person: Person,
  { commentId, answer }: z.infer<typeof answerCommentSchema>,
  now: Date,
): Promise<Result<null, ModerationProblem>> {
  return moderate(person, async (transaction) => {
    const comment = await lockComment(transaction, commentId);
    if (!comment) return refused({ key: 'gone' });
    if (comment.state !== 'published') return refused({ key: 'notPublished' });
    await saveAnswer(transaction, { id: commentId, answer, personId: person.id, now });
    await announceChange(transaction, [`/news/${comment.article.slug}`, `/news/${comment.article.slug}/*`]);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'comment.answer',
      subject: { type: 'comment', id: commentId },
      before: { answer: comment.answer },
      after: { answer },
    });
    return done(null);
  });
}

function moderate<Value>(
  person: Person,
  act: (transaction: Transaction) => Promise<Result<Value, ModerationProblem>>,
): Promise<Result<Value, ModerationProblem>> {
  if (!hasRight(person, 'comment.moderate')) return Promise.resolve(refused({ key: 'notAllowed' }));
  return inTransaction(act);
}

type Decision = {
  readonly person: Person;
  readonly now: Date;
  readonly state: CommentState;
  readonly reason: string;
};

/** Answers the ids of the comments that were not yet so. */
async function decide(
  transaction: Transaction,
  ids: readonly string[],
  { person, now, state, reason }: Decision,
): Promise<string[]> {
  const before = await decideComments(transaction, ids, { state, reason, personId: person.id, now });
  const slugs = [...new Set(before.map(({ slug }) => slug))];
  if (slugs.length > 0) {
    await announceChange(
      transaction,
      slugs.flatMap((slug) => [`/news/${slug}`, `/news/${slug}/*`]),
    );
  }
  await recordAudits(
    transaction,
    before.map((comment) => ({
      at: now,
      by: person,
      action: `comment.${state}`,
      subject: { type: 'comment', id: comment.id },
      before: { state: comment.state },
      after: { state, reason },
    })),
  );
  return before.map(({ id }) => id);
}
