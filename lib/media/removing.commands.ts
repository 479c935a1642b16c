import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { markUnsettled, removeMediaFiles, settle } from './files.store';
import type { MediaProblem } from './library.rules';
import { mayChangeMedia } from './rules';
import type { MediaIdInput } from './schema';
import { deleteMediaRow, lockMedia } from './store';

type Deleted = { readonly mediaId: string };

/**
 * Deletes a picture or document that nothing uses, former editions included: the history shows them as they were.
 * Texts that were only saved on the way do not hold it, or no picture of a person could ever be taken away; the page
 * says so, and they come back without it.
 * The row goes first; files without a row are nothing that anybody sees.
 */
export async function deleteMedia(
  person: Person,
  { mediaId }: MediaIdInput,
  now: Date,
): Promise<Result<Deleted, MediaProblem>> {
  await markUnsettled(mediaId);
  const result = await inTransaction((transaction) => deleteRow(transaction, person, mediaId, now));
  await (result.ok ? removeMediaFiles(mediaId) : settle(mediaId));
  return result;
}

async function deleteRow(
  transaction: Transaction,
  person: Person,
  mediaId: string,
  now: Date,
): Promise<Result<Deleted, MediaProblem>> {
  const media = await lockMedia(transaction, mediaId);
  if (!media) return refused({ key: 'gone' });
  const { id: _id, createdById, _count: uses, ...before } = media;
  if (!mayChangeMedia(person, createdById)) return refused({ key: 'notAllowed' });
  if (uses.usedIn > 0 || uses.onPages > 0) return refused({ key: 'inUse' });
  await deleteMediaRow(transaction, mediaId);
  await recordAudit(transaction, {
    at: now,
    by: person,
    action: 'media.delete',
    subject: { type: 'media', id: mediaId },
    before,
  });
  return done({ mediaId });
}
