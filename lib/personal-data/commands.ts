import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { portalDay } from '@/lib/shared/dates';
import { done, type Result, refused } from '@/lib/shared/result';
import { consentsOf, type ExportDocument, exportDocument } from './export.rules';
import { inquiryToken, openInquiry, veiledAddress } from './inquiry';
import { findExportContext, findHeldData } from './queries';
import {
  type CommentFate,
  type Deed,
  type Erased,
  type ErasureProblem,
  erasedAnything,
  type LoggedErasure,
  type PersonalDataProblem,
} from './rules';
import type { Address, Erasure } from './schema';
import { deleteLetters, deleteMessages, deleteSubscriber, eraseComments, lockSubscriber } from './store';

/** Begins to look at somebody's data, which the log of changes notes down; answers the token of their pages. */
export async function inquire(
  person: Person,
  { email }: Address,
  now: Date,
): Promise<Result<string, PersonalDataProblem>> {
  if (!hasRight(person, 'personal-data.manage')) return refused({ key: 'notAllowed' });
  await inTransaction((transaction) => recordDeed(transaction, { person, now, email, kind: 'find' }));
  return done(inquiryToken(email, now));
}

/** Everything that is held about the person, in one file for them. */
export async function exportData(
  person: Person,
  { found }: { found: string },
  now: Date,
): Promise<Result<ExportDocument, PersonalDataProblem | { key: 'linkEnded' }>> {
  if (!hasRight(person, 'personal-data.manage')) return refused({ key: 'notAllowed' });
  const email = openInquiry(found, now);
  if (email === null) return refused({ key: 'linkEnded' });
  const held = await findHeldData(email);
  const context = await findExportContext(consentsOf(held));
  await inTransaction((transaction) => recordDeed(transaction, { person, now, email, kind: 'export' }));
  return done(exportDocument(email, held, { ...context, now }));
}

/** Safe to repeat: where nothing is left, nothing is done and nothing is noted down. */
export async function eraseData(
  person: Person,
  erasure: Erasure,
  now: Date,
): Promise<Result<Erased, ErasureProblem>> {
  if (!hasRight(person, 'personal-data.manage')) return refused({ key: 'notAllowed' });
  const email = openInquiry(erasure.found, now);
  if (email === null) return refused({ key: 'linkEnded' });
  if (erasure.day > portalDay(now)) return refused({ key: 'dayAhead' });
  return inTransaction(async (transaction) => {
    const erased = await erase(transaction, email, erasure.comments);
    const { basis, day, number } = erasure;
    if (erasedAnything(erased)) {
      await recordDeed(transaction, {
        ...{ person, now, email, kind: 'erase' },
        after: { basis, day, number, erased },
      });
    }
    return done(erased);
  });
}

async function erase(transaction: Transaction, email: string, fate: CommentFate): Promise<Erased> {
  await lockSubscriber(transaction, email);
  const comments = await eraseComments(transaction, email, fate);
  if (comments.slugs.length > 0) {
    await announceChange(
      transaction,
      comments.slugs.flatMap((slug) => [`/news/${slug}`, `/news/${slug}/*`]),
    );
  }
  const messages = await deleteMessages(transaction, email);
  const letters = await deleteLetters(transaction, email);
  return {
    unnamedComments: comments.unnamed,
    deletedComments: comments.deleted,
    messages,
    subscriptions: await deleteSubscriber(transaction, email),
    letters: letters.count,
    lettersUnderWay: letters.underWay,
  };
}

type LoggedDeed = {
  readonly person: Person;
  readonly now: Date;
  readonly email: string;
  readonly kind: Deed['kind'];
  readonly after?: LoggedErasure;
};

/** The address stands in the log as a keyed hash, which only whoever knows the address can look for. */
async function recordDeed(
  transaction: Transaction,
  { person, now, email, kind, after }: LoggedDeed,
): Promise<void> {
  await recordAudit(transaction, {
    at: now,
    by: person,
    action: `personal-data.${kind}`,
    subject: { type: 'personal-data', id: veiledAddress(email) },
    ...(after && { after }),
  });
}
