import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { done, type Result, refused } from '@/lib/shared/result';
import {
  type DocumentKind,
  documentContainer,
  type OfficeKind,
  officeKind,
  UPLOAD_LIMITS,
  type UploadProblem,
  whyNotPacked,
  whyNotPdf,
} from './upload.rules';

/** Looks into a document: what it is, by its inside and never by its name, and whether anything in it may do harm. */
export async function examineDocument(content: Buffer): Promise<Result<DocumentKind, UploadProblem>> {
  if (documentContainer(content) === 'zip') return examineOffice(content);
  const key = whyNotPdf(content);
  return key ? refused({ key }) : done('pdf');
}

/** Whatever the reader of archives finds wrong, an office program would stumble over it as well. */
async function examineOffice(content: Buffer): Promise<Result<OfficeKind, UploadProblem>> {
  return examinePacked(content).catch(() => refused({ key: 'broken' }));
}

async function examinePacked(content: Buffer): Promise<Result<OfficeKind, UploadProblem>> {
  const archive = await fromBufferPromise(content, { lazyEntries: true, autoClose: false });
  if (archive.comment.length > 0) return refused({ key: 'twoInOne' });
  if (archive.entryCount > UPLOAD_LIMITS.packedFiles) return refused({ key: 'bomb' });
  const entries = await entriesOf(archive);
  const files = entries.map(({ fileName, uncompressedSize }) => ({
    name: fileName,
    unpackedBytes: uncompressedSize,
  }));
  const key = whyNotPacked(files);
  if (key) return refused({ key });
  const kind = officeKind(files);
  if (!kind) return refused({ key: 'unknownKind' });
  await unpackForNothing(archive, entries);
  return whyNotItsKind(kind, await labelOf(archive, entries, kind));
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries;
}

/** Sizes in an archive are what it says of itself. Unpacking ends with an error where one of them was a lie. */
async function unpackForNothing(archive: ZipFile, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const _ of stream);
  }
}

// Some hundred bytes in every honest document.
const LONGEST_LABEL = 1_000_000;

/** Where a document says itself what it is. */
async function labelOf(archive: ZipFile, entries: readonly Entry[], kind: OfficeKind): Promise<string> {
  const name = kind === 'odt' ? 'mimetype' : '[Content_Types].xml';
  const entry = entries.find(({ fileName }) => fileName === name);
  if (!entry || entry.uncompressedSize > LONGEST_LABEL) return '';
  return (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8');
}

function whyNotItsKind(kind: OfficeKind, label: string): Result<OfficeKind, UploadProblem> {
  if (/macroEnabled/i.test(label)) return refused({ key: 'macros' });
  const isHonest =
    kind === 'odt' ? label.trim() === 'application/vnd.oasis.opendocument.text' : label.includes('<Types');
  return isHonest ? done(kind) : refused({ key: 'unknownKind' });
}
