import type { Transaction } from '@/lib/db/transaction';
import { type CommentPolicy, type CommentState, MOST_DECIDED } from './rules';

/** The article that is commented on; locked against withdrawing till the comment is written. */
export type CommentedArticle = {
  readonly id: string;
  readonly slug: string;
  readonly publishedAt: Date;
  readonly policy: CommentPolicy;
};

export async function lockPublishedArticle(
  transaction: Transaction,
  slug: string,
): Promise<CommentedArticle | null> {
  const [article] = await transaction.$queryRaw<CommentedArticle[]>`
    SELECT id, slug, "publishedAt", "commentPolicy" AS policy FROM "Article"
    WHERE slug = ${slug} AND state = 'published' FOR SHARE`;
  return article ?? null;
}

export async function findCommentSettings(transaction: Transaction) {
  const select = { commentDays: true, commentsModerated: true } as const;
  const settings = await transaction.portalSettings.findUnique({ where: { id: 1 }, select });
  return settings ?? { commentDays: 14, commentsModerated: true };
}

export async function listStopWords(transaction: Transaction): Promise<string[]> {
  return (await transaction.stopWord.findMany({ select: { word: true } })).map(({ word }) => word);
}

type NewComment = {
  readonly articleId: string;
  readonly state: CommentState;
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly consentVersion: number;
  readonly visitor: string;
  readonly createdAt: Date;
};

export async function insertComment(transaction: Transaction, comment: NewComment): Promise<string> {
  const { id } = await transaction.comment.create({ data: comment, select: { id: true } });
  return id;
}

export type DecidedComment = { readonly id: string; readonly state: CommentState; readonly slug: string };

type Decision = {
  readonly state: CommentState;
  readonly reason: string;
  readonly personId: string;
  readonly now: Date;
};

/** Decides the comments that are not yet so; answers what they were before. */
export async function decideComments(
  transaction: Transaction,
  ids: readonly string[],
  { state, reason, personId, now }: Decision,
): Promise<DecidedComment[]> {
  const before = await transaction.$queryRaw<DecidedComment[]>`
    SELECT comment.id, comment.state, article.slug
    FROM "Comment" comment JOIN "Article" article ON article.id = comment."articleId"
    WHERE comment.id = ANY(${ids}::uuid[]) AND comment.state <> ${state}
    ORDER BY comment.id FOR UPDATE OF comment`;
  await transaction.comment.updateMany({
    where: { id: { in: before.map(({ id }) => id) } },
    data: { state, reason, decidedAt: now, decidedById: personId },
  });
  return before;
}

/**
 * The oldest comments that wait and are like `commentId`, by the hash of the sender (known for one day only) or by
 * their text.
 */
export async function listWaitingLike(
  transaction: Transaction,
  commentId: string,
  likeness: 'visitor' | 'text',
): Promise<string[]> {
  const comment = await transaction.comment.findUnique({
    where: { id: commentId },
    select: { visitor: true, text: true },
  });
  if (!comment) return [];
  const rows = await transaction.comment.findMany({
    where: { [likeness]: comment[likeness], state: 'waiting' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_DECIDED,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function lockComment(transaction: Transaction, id: string) {
  await transaction.$queryRaw`SELECT 1 FROM "Comment" WHERE id = ${id}::uuid FOR UPDATE`;
  return transaction.comment.findUnique({
    where: { id },
    select: { state: true, answer: true, article: { select: { slug: true } } },
  });
}

export async function saveAnswer(
  transaction: Transaction,
  { id, answer, personId, now }: { id: string; answer: string; personId: string; now: Date },
): Promise<void> {
  const author =
    answer === '' ? { answeredAt: null, answeredById: null } : { answeredAt: now, answeredById: personId };
  await transaction.comment.update({ where: { id }, data: { answer, ...author }, select: { id: true } });
}
