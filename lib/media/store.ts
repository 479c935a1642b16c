import type { Transaction } from '@/lib/db/transaction';
import { columnOfDay, dayOfColumn, type MediaConsent } from './consent.rules';
import { requireFocus } from './focus.rules';
import type { PictureWords } from './rules';

type Stored = { readonly id: string; readonly createdById: string };

export type LockedPicture = Stored &
  PictureWords & {
    readonly consent: MediaConsent | null;
    readonly hiddenAt: Date | null;
    readonly version: number;
    readonly recordVersion: number;
  };

export type NewMedia = {
  readonly id: string;
  readonly kind: 'picture' | 'document';
  readonly fileName: string;
  readonly title: string;
  readonly mimeType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly widths: number[];
  readonly credit: string;
  readonly alt: string;
  readonly sha256: string;
  readonly createdById: string;
  readonly createdAt: Date;
};

export type KnownMedia = { readonly id: string; readonly kind: 'picture' | 'document' };

/** The item that was made of the same file, the oldest of them. */
export async function findSameFile(transaction: Transaction, sha256: string): Promise<KnownMedia | null> {
  const row = await transaction.media.findFirst({
    where: { sha256 },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true },
  });
  return row && { id: row.id, kind: row.kind === 'document' ? 'document' : 'picture' };
}

/** Whoever brings the same file at the same moment waits here, and then finds it. */
export async function lockFile(transaction: Transaction, sha256: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`portal.media.${sha256}`}, 0))`;
}

export async function insertMedia(transaction: Transaction, media: NewMedia): Promise<void> {
  await transaction.media.create({ data: media, select: { id: true } });
}

const words = { alt: true, decorative: true, caption: true, credit: true, focus: true } as const;

export async function lockPicture(transaction: Transaction, id: string): Promise<LockedPicture | null> {
  await lockRow(transaction, id);
  const row = await transaction.media.findFirst({
    where: { id, kind: 'picture' },
    select: {
      ...{ id: true, createdById: true, ...words, hiddenAt: true, version: true, recordVersion: true },
      consent: { select: { people: true, text: true, endsOn: true } },
    },
  });
  if (!row) return null;
  const consent = row.consent && { ...row.consent, endsOn: dayOfColumn(row.consent.endsOn) };
  return { ...row, focus: requireFocus(row.focus), consent };
}

export async function lockDocument(transaction: Transaction, id: string) {
  await lockRow(transaction, id);
  return transaction.media.findFirst({
    where: { id, kind: 'document' },
    select: { id: true, createdById: true, title: true, version: true },
  });
}

/** An item of either kind, with how many editions and pages use it. */
export async function lockMedia(transaction: Transaction, id: string) {
  await lockRow(transaction, id);
  return transaction.media.findUnique({
    where: { id },
    select: {
      ...{ id: true, createdById: true, fileName: true, title: true, ...words },
      _count: { select: { usedIn: true, onPages: true } },
    },
  });
}

/** Editions that take up the item meanwhile wait: their trigger asks for a lock of this row as well. */
async function lockRow(transaction: Transaction, id: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

/** Answers the next version, as the other commands here do. */
export async function savePictureWords(
  transaction: Transaction,
  id: string,
  changed: PictureWords,
): Promise<number> {
  return saveWords(transaction, id, changed);
}

export async function saveTitle(transaction: Transaction, id: string, title: string): Promise<number> {
  return saveWords(transaction, id, { title });
}

async function saveWords(
  transaction: Transaction,
  id: string,
  changed: PictureWords | { title: string },
): Promise<number> {
  const data = { ...changed, version: { increment: 1 } };
  return (await transaction.media.update({ where: { id }, data, select: { version: true } })).version;
}

/** Null: nothing is known of a consent any more. */
export async function saveConsent(
  transaction: Transaction,
  mediaId: string,
  consent: MediaConsent | null,
  now: Date,
): Promise<number> {
  await (consent ? putConsent(transaction, mediaId, consent, now) : dropConsent(transaction, mediaId));
  const { recordVersion } = await transaction.media.update({
    where: { id: mediaId },
    data: { recordVersion: { increment: 1 } },
    select: { recordVersion: true },
  });
  return recordVersion;
}

async function dropConsent(transaction: Transaction, mediaId: string): Promise<void> {
  await transaction.mediaConsent.deleteMany({ where: { mediaId } });
}

async function putConsent(
  transaction: Transaction,
  mediaId: string,
  consent: MediaConsent,
  now: Date,
): Promise<void> {
  const columns = {
    ...consent,
    endsOn: consent.endsOn === null ? null : columnOfDay(consent.endsOn),
    changedAt: now,
  };
  await transaction.mediaConsent.upsert({
    where: { mediaId },
    create: { mediaId, ...columns },
    update: columns,
    select: { mediaId: true },
  });
}

export async function saveHidden(transaction: Transaction, id: string, hiddenAt: Date | null): Promise<void> {
  await transaction.media.update({ where: { id }, data: { hiddenAt }, select: { id: true } });
}

export async function deleteMediaRow(transaction: Transaction, id: string): Promise<void> {
  await transaction.media.delete({ where: { id }, select: { id: true } });
}

/** Pictures that readers still see although the last day of their consent was before `today`, under lock. */
export async function lockEndedPictures(
  transaction: Transaction,
  today: string,
  most: number,
): Promise<{ id: string }[]> {
  return transaction.$queryRaw<{ id: string }[]>`
    SELECT "Media"."id" FROM "Media" JOIN "MediaConsent" ON "MediaConsent"."mediaId" = "Media"."id"
    WHERE "MediaConsent"."endsOn" < ${today}::date AND "Media"."hiddenAt" IS NULL
    ORDER BY "Media"."id" LIMIT ${most} FOR UPDATE OF "Media"`;
}

/** Which of `ids` have a row. */
export async function findThere(transaction: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await transaction.media.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
