import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { changedFields } from '@/lib/structure/saved.rules';
import { type ConsentFields, consentFieldsOf, hasEnded, type MediaConsent } from './consent.rules';
import type { ChangeProblem, MediaProblem } from './library.rules';
import { mayChangeMedia, type PictureWords } from './rules';
import type { ConsentInput, PictureWordsInput, TitleInput } from './schema';
import {
  type LockedPicture,
  lockDocument,
  lockPicture,
  saveConsent,
  saveHidden,
  savePictureWords,
  saveTitle,
} from './store';

// What is said of an item stands wherever it does: articles, lists, home, print.
const EVERYWHERE = ['*'];

/** `version` is the one to name next. */
type Answer<Values, Saved = Values> = Promise<
  Result<Values & { readonly version: number }, ChangeProblem<Saved>>
>;

/** Saving what stands there already changes nothing, whoever wrote it; so with the other commands here. */
export async function changePicture(
  person: Person,
  { version, ...input }: PictureWordsInput,
  now: Date,
): Answer<PictureWords> {
  return inTransaction(async (transaction) => {
    const found = changeable(person, await lockPicture(transaction, input.mediaId));
    if (!found.ok) return found;
    const standing = found.value;
    const after = wordsOf(input);
    const change = changedFields(wordsOf(standing), after);
    if (change.names.length === 0) return done({ ...after, version: standing.version });
    if (standing.version !== version) {
      return refused({ key: 'conflict', saved: { ...wordsOf(standing), version: standing.version } });
    }
    const next = await savePictureWords(transaction, standing.id, after);
    const before = wordsOf(standing);
    await record(transaction, { ...about(standing.id, person, now), action: 'media.change', before, after });
    return done({ ...after, version: next });
  });
}

export async function changeTitle(
  person: Person,
  { mediaId, title, version }: TitleInput,
  now: Date,
): Answer<{ readonly title: string }> {
  return inTransaction(async (transaction) => {
    const found = changeable(person, await lockDocument(transaction, mediaId));
    if (!found.ok) return found;
    const standing = found.value;
    if (standing.title === title) return done({ title, version: standing.version });
    if (standing.version !== version) {
      return refused({ key: 'conflict', saved: { title: standing.title, version: standing.version } });
    }
    const next = await saveTitle(transaction, mediaId, title);
    const before = { title: standing.title };
    const after = { title };
    await record(transaction, { ...about(mediaId, person, now), action: 'media.change', before, after });
    return done({ title, version: next });
  });
}

/** What was recorded, and whether readers see the picture now. */
export type RecordedConsent = { readonly consent: MediaConsent | null; readonly isHidden: boolean };

/** Writes down what the people in a picture agreed to. A last day that is over hides the picture at once. */
export async function recordConsent(
  person: Person,
  { mediaId, consent, version }: ConsentInput,
  now: Date,
): Answer<RecordedConsent, ConsentFields> {
  return inTransaction(async (transaction) => {
    const found = changeable(person, await lockPicture(transaction, mediaId));
    if (!found.ok) return found;
    const standing = found.value;
    const isHidden = consent !== null && hasEnded(consent, now);
    const saved = consentFieldsOf(standing.consent);
    const change = changedFields(saved, consentFieldsOf(consent));
    if (change.names.length === 0) return done({ consent, isHidden, version: standing.recordVersion });
    if (standing.recordVersion !== version) {
      return refused({ key: 'conflict', saved: { ...saved, version: standing.recordVersion } });
    }
    const next = await saveConsent(transaction, mediaId, consent, now);
    await hideOrShow(transaction, standing, isHidden ? now : null);
    await record(transaction, {
      ...about(mediaId, person, now),
      action: 'media.consent',
      before: auditOf(standing.consent, standing.hiddenAt !== null),
      after: auditOf(consent, isHidden),
    });
    return done({ consent, isHidden, version: next });
  });
}

function changeable<Item extends { readonly createdById: string }>(
  person: Person,
  item: Item | null,
): Result<Item, MediaProblem> {
  if (!item) return refused({ key: 'gone' });
  return mayChangeMedia(person, item.createdById) ? done(item) : refused({ key: 'notAllowed' });
}

async function hideOrShow(
  transaction: Transaction,
  { id, hiddenAt }: LockedPicture,
  since: Date | null,
): Promise<void> {
  const isAsItWas = (since === null) === (hiddenAt === null);
  if (!isAsItWas) await saveHidden(transaction, id, since);
}

/** A day of a consent that came or went also changes how long browsers may keep the files. */
async function record(transaction: Transaction, entry: Parameters<typeof recordAudit>[1]): Promise<void> {
  await recordAudit(transaction, entry);
  await announceChange(transaction, EVERYWHERE);
}

function about(id: string, by: Person, at: Date) {
  return { at, by, subject: { type: 'media', id } } as const;
}

function auditOf(consent: MediaConsent | null, hidden: boolean) {
  const { people, text, endsOn } = consentFieldsOf(consent);
  return { people, consent: text, endsOn, hidden };
}

function wordsOf({ alt, decorative, caption, credit, focus }: PictureWords): PictureWords {
  return { alt, decorative, caption, credit, focus };
}
