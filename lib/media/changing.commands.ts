import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { hasEnded, type MediaConsent } from './consent.rules';
import type { MediaProblem } from './library.rules';
import { mayChangeMedia, type PictureWords } from './rules';
import type { ConsentInput, PictureWordsInput, TitleInput } from './schema';
import { lockDocument, lockPicture, saveConsent, saveHidden, savePictureWords, saveTitle } from './store';

// What is said of an item stands wherever it does: articles, lists, home, print.
const EVERYWHERE = ['*'];

export async function changePicture(
  person: Person,
  input: PictureWordsInput,
  now: Date,
): Promise<Result<PictureWords, MediaProblem>> {
  return inTransaction(async (transaction) => {
    const before = await lockPicture(transaction, input.mediaId);
    if (!before) return refused({ key: 'gone' });
    if (!mayChangeMedia(person, before.createdById)) return refused({ key: 'notAllowed' });
    const after = wordsOf(input);
    await savePictureWords(transaction, before.id, after);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'media.change',
      subject: { type: 'media', id: before.id },
      before: wordsOf(before),
      after,
    });
    await announceChange(transaction, EVERYWHERE);
    return done(after);
  });
}

export async function changeTitle(
  person: Person,
  { mediaId, title }: TitleInput,
  now: Date,
): Promise<Result<{ title: string }, MediaProblem>> {
  return inTransaction(async (transaction) => {
    const before = await lockDocument(transaction, mediaId);
    if (!before) return refused({ key: 'gone' });
    if (!mayChangeMedia(person, before.createdById)) return refused({ key: 'notAllowed' });
    await saveTitle(transaction, mediaId, title);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'media.change',
      subject: { type: 'media', id: mediaId },
      before: { title: before.title },
      after: { title },
    });
    await announceChange(transaction, EVERYWHERE);
    return done({ title });
  });
}

/** What was recorded, and whether readers see the picture now. */
export type RecordedConsent = { readonly consent: MediaConsent | null; readonly isHidden: boolean };

/** Writes down what the people in a picture agreed to. A last day that is over hides the picture at once. */
export async function recordConsent(
  person: Person,
  { mediaId, consent }: ConsentInput,
  now: Date,
): Promise<Result<RecordedConsent, MediaProblem>> {
  return inTransaction(async (transaction) => {
    const before = await lockPicture(transaction, mediaId);
    if (!before) return refused({ key: 'gone' });
    if (!mayChangeMedia(person, before.createdById)) return refused({ key: 'notAllowed' });
    const isHidden = consent !== null && hasEnded(consent, now);
    const wasHidden = before.hiddenAt !== null;
    await saveConsent(transaction, mediaId, consent, now);
    if (isHidden !== wasHidden) await saveHidden(transaction, mediaId, isHidden ? now : null);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'media.consent',
      subject: { type: 'media', id: mediaId },
      before: { ...consentOf(before.consent), hidden: wasHidden },
      after: { ...consentOf(consent), hidden: isHidden },
    });
    // A day that came or went changes how long browsers may keep the files.
    await announceChange(transaction, EVERYWHERE);
    return done({ consent, isHidden });
  });
}

function consentOf(consent: MediaConsent | null) {
  return { people: consent?.people ?? '', consent: consent?.text ?? '', endsOn: consent?.endsOn ?? '' };
}

function wordsOf({ alt, decorative, caption, credit, focus }: PictureWords): PictureWords {
  return { alt, decorative, caption, credit, focus };
}
