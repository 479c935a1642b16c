import { createHash, randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, outsideTransaction, type Transaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { examineDocument } from './examine-document';
import { removeMediaFiles, settle, writeMediaFiles } from './files.store';
import { type MediaProblem, TITLE_LIMIT } from './library.rules';
import { type MediaContent, makePictureSizes } from './picture-sizes';
import { DOCUMENT_TYPES, fileNameInAddress, originalExtension } from './rules';
import type { BroughtFile, UploadInput } from './schema';
import { findSameFile, insertMedia, type KnownMedia, lockFile, type NewMedia } from './store';
import { documentContainer, titleFromFileName, type UploadOutcome, type UploadProblem } from './upload.rules';

/** Takes files into the library, one after the other; each has an outcome of its own, in the same order. */
export async function addMedia(
  person: Person,
  { files, credit, alt = '' }: UploadInput & { readonly alt?: string },
  now: Date,
): Promise<Result<UploadOutcome[], MediaProblem>> {
  if (!hasRight(person, 'media.upload')) return refused({ key: 'notAllowed' });
  const outcomes: UploadOutcome[] = [];
  for (const file of files) {
    outcomes.push({ fileName: file.name, ...(await addFile({ person, credit, alt, now }, file)) });
  }
  return done(outcomes);
}

type Bringing = {
  readonly person: Person;
  readonly credit: string;
  /** What the picture shows, where whoever brings it knows that already. */
  readonly alt: string;
  readonly now: Date;
};

type Outcome =
  | ({ readonly status: 'added' | 'known' } & KnownMedia)
  | { readonly status: 'refused'; readonly problem: UploadProblem['key'] };

async function addFile(bringing: Bringing, { name, content }: BroughtFile): Promise<Outcome> {
  if (!content) return { status: 'refused', problem: 'tooLarge' };
  if (content.length === 0) return { status: 'refused', problem: 'empty' };
  const sha256 = createHash('sha256').update(content).digest('hex');
  const known = await outsideTransaction((database) => findSameFile(database, sha256));
  if (known) return { status: 'known', ...known };
  const made = await examine(name, content);
  return made.ok
    ? keep({ ...newMediaOf(bringing, made.value), sha256, bytes: content.length }, made.value.files, bringing)
    : { status: 'refused', problem: made.problems[0]?.key ?? 'broken' };
}

type Examined = Pick<NewMedia, 'kind' | 'fileName' | 'title' | 'mimeType' | 'width' | 'height' | 'widths'> & {
  readonly files: readonly MediaContent[];
};

function examine(name: string, content: Buffer): Promise<Result<Examined, UploadProblem>> {
  return documentContainer(content) ? examinedDocument(name, content) : examinedPicture(name, content);
}

async function examinedPicture(name: string, content: Buffer): Promise<Result<Examined, UploadProblem>> {
  const sizes = await makePictureSizes(content);
  if (!sizes.ok) return sizes;
  const fileName = `${fileNameInAddress(name)}.${originalExtension(sizes.value.mimeType)}`;
  return done({ kind: 'picture', fileName, title: '', ...sizes.value });
}

async function examinedDocument(name: string, content: Buffer): Promise<Result<Examined, UploadProblem>> {
  const kind = await examineDocument(content);
  if (!kind.ok) return kind;
  const fileName = `${fileNameInAddress(name)}.${kind.value}`;
  return done({
    kind: 'document',
    fileName,
    title: titleFromFileName(name, TITLE_LIMIT),
    mimeType: DOCUMENT_TYPES[kind.value] ?? 'application/octet-stream',
    ...{ width: null, height: null, widths: [] },
    files: [{ name: fileName, content }],
  });
}

function newMediaOf({ person, credit, alt, now }: Bringing, { files: _, ...examined }: Examined) {
  return {
    id: randomUUID(),
    ...examined,
    credit: examined.kind === 'picture' ? credit : '',
    alt: examined.kind === 'picture' ? alt : '',
    createdById: person.id,
    createdAt: now,
  };
}

/** Files first, then the row: a row never names files that are not there. */
async function keep(media: NewMedia, files: readonly MediaContent[], bringing: Bringing): Promise<Outcome> {
  if ((await writeMediaFiles(media.id, files)) === 'full') return { status: 'refused', problem: 'diskFull' };
  try {
    const known = await inTransaction((transaction) => record(transaction, media, bringing));
    await (known ? removeMediaFiles(media.id) : settle(media.id));
    return known ? { status: 'known', ...known } : { status: 'added', id: media.id, kind: media.kind };
  } catch (error) {
    await removeMediaFiles(media.id);
    throw error;
  }
}

/** Answers the item that somebody else made of the same file meanwhile; then nothing is written. */
async function record(
  transaction: Transaction,
  media: NewMedia,
  { person, now }: Bringing,
): Promise<KnownMedia | null> {
  await lockFile(transaction, media.sha256);
  const known = await findSameFile(transaction, media.sha256);
  if (known) return known;
  await insertMedia(transaction, media);
  const { fileName, title, credit } = media;
  await recordAudit(transaction, {
    at: now,
    by: person,
    action: 'media.add',
    subject: { type: 'media', id: media.id },
    after: { fileName, title, credit },
  });
  return null;
}
