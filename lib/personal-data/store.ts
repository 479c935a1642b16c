import type { Transaction } from '@/lib/db/transaction';
import { type CommentFate, ERASED_NAME } from './rules';

/**
 * Keeps new letters from being written to the subscriber of this address until `transaction` ends: their foreign key
 * waits for this lock.
 */
export async function lockSubscriber(transaction: Transaction, email: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM "Subscriber" WHERE email = ${email}::citext FOR UPDATE`;
}

type ErasedComments = { readonly unnamed: number; readonly deleted: number; readonly slugs: string[] };

/** Takes away what readers never saw, and deals with the published ones as told; `slugs` name their articles. */
export async function eraseComments(
  transaction: Transaction,
  email: string,
  fate: CommentFate,
): Promise<ErasedComments> {
  const slugs = await listSlugs(transaction, email);
  const unnamed = fate === 'unname' ? await unnameComments(transaction, email) : 0;
  const { count } = await transaction.comment.deleteMany({ where: { email } });
  return { unnamed, deleted: count, slugs };
}

/** Of articles whose pages show a comment from this address. Locks the comments: none is published meanwhile. */
async function listSlugs(transaction: Transaction, email: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ slug: string; state: string }[]>`
    SELECT article.slug, comment.state
    FROM "Comment" comment JOIN "Article" article ON article.id = comment."articleId"
    WHERE comment.email = ${email}::citext ORDER BY comment.id FOR UPDATE OF comment`;
  return [...new Set(rows.filter(({ state }) => state === 'published').map(({ slug }) => slug))];
}

/** The sender's hash goes as well; its column is not empty, so that moderators do not see one sender in all these. */
function unnameComments(transaction: Transaction, email: string): Promise<number> {
  return transaction.$executeRaw`
    UPDATE "Comment" SET name = ${ERASED_NAME}, email = NULL, visitor = 'erased ' || id
    WHERE email = ${email}::citext AND state = 'published'`;
}

export async function deleteMessages(transaction: Transaction, email: string): Promise<number> {
  return (await transaction.feedbackMessage.deleteMany({ where: { email } })).count;
}

/** Letters of every state; `underWay` of them are in a sender's hands already. */
export async function deleteLetters(
  transaction: Transaction,
  email: string,
): Promise<{ count: number; underWay: number }> {
  const states = await transaction.$queryRaw<{ state: string }[]>`
    DELETE FROM "Letter" WHERE recipient = ${email}::citext RETURNING state`;
  return { count: states.length, underWay: states.filter(({ state }) => state === 'sending').length };
}

/** With the chosen categories and the notes of what was told. */
export async function deleteSubscriber(transaction: Transaction, email: string): Promise<number> {
  return (await transaction.subscriber.deleteMany({ where: { email } })).count;
}
