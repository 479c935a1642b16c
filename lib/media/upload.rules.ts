/** What may be brought into the library, and why not. */

export const UPLOAD_LIMITS = {
  /** Of one file. */
  bytes: 25_000_000,
  /** Of all files that a browser without script sends at once: bodySizeLimit in next.config.mjs, less the form. */
  bytesTogether: 29_000_000,
  files: 40,
  /** Of all that is packed in one document. */
  unpackedBytes: 300_000_000,
  packedFiles: 5000,
} as const;

export type UploadProblem =
  | { readonly key: 'empty' }
  | { readonly key: 'tooLarge' }
  | { readonly key: 'unknownKind' }
  | { readonly key: 'tooManyPixels' }
  | { readonly key: 'broken' }
  | { readonly key: 'twoInOne' }
  | { readonly key: 'macros' }
  | { readonly key: 'script' }
  | { readonly key: 'bomb' }
  | { readonly key: 'diskFull' };

/** What became of one file that somebody brought. `fileName` is its name on their computer. */
export type UploadOutcome = { readonly fileName: string } & (
  | { readonly status: 'added' | 'known'; readonly id: string; readonly kind: 'picture' | 'document' }
  | { readonly status: 'refused'; readonly problem: UploadProblem['key'] }
);

/** What the first bytes say; null for anything that is no document of ours. Whether it is true, reading it tells. */
export function documentContainer(head: Uint8Array): 'pdf' | 'zip' | null {
  const text = latin(head.subarray(0, 8));
  if (/^%PDF-\d/.test(text)) return 'pdf';
  return text.startsWith('PK\x03\x04') ? 'zip' : null;
}

// Long enough to stand in no picture by chance.
const WEB_PAGE_OR_PDF = /<script|<html|<!doctype html|<\?php|<svg[\s>]|%PDF-\d/i;
const ARCHIVES = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'];

/**
 * Whether something else travels in a picture's file: a web page, an archive, a PDF. Phones append things of their own
 * (depth, the film of a live photo), so bytes after the end are no fault by themselves.
 */
export function isTwoInOne(content: Uint8Array): boolean {
  const text = latin(content);
  return WEB_PAGE_OR_PDF.test(text) || ARCHIVES.some((head) => text.includes(head)) || endsAsZip(text);
}

const END_OF_ZIP = 'PK\x05\x06';
const END_OF_ZIP_BYTES = 22;

/** A ZIP is read from its end: a record that says how many bytes of comment follow, up to the last one. */
function endsAsZip(text: string): boolean {
  const start = text.lastIndexOf(END_OF_ZIP);
  if (start === -1 || start + END_OF_ZIP_BYTES > text.length) return false;
  const commentBytes = text.charCodeAt(start + 20) + 256 * text.charCodeAt(start + 21);
  return start + END_OF_ZIP_BYTES + commentBytes === text.length;
}

const END_OF_PDF = '%%EOF';

/**
 * A PDF alone, from its first byte to its last, without a program in plain sight. One that hides its program in a
 * compressed stream gets through: what keeps it harmless is that documents are sent as downloads.
 */
export function whyNotPdf(content: Uint8Array): UploadProblem['key'] | null {
  const text = latin(content);
  const end = text.lastIndexOf(END_OF_PDF);
  if (end === -1 || !text.includes('startxref')) return 'broken';
  if (text.slice(end + END_OF_PDF.length).trim() !== '' || endsAsZip(text)) return 'twoInOne';
  if (/<script|<html|<!doctype html/i.test(text.slice(0, 1024))) return 'twoInOne';
  return /\/(?:JavaScript|Launch)\b/.test(text) ? 'script' : null;
}

export type PackedFile = { readonly name: string; readonly unpackedBytes: number };

export type OfficeKind = 'docx' | 'xlsx' | 'odt';

export type DocumentKind = OfficeKind | 'pdf';

const MAIN_PARTS: Readonly<Record<OfficeKind, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  odt: 'content.xml',
};

/** By the parts that it must have; null: some other archive. */
export function officeKind(files: readonly PackedFile[]): OfficeKind | null {
  const names = new Set(files.map(({ name }) => name));
  if (names.has('mimetype') && names.has(MAIN_PARTS.odt)) return 'odt';
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has(MAIN_PARTS.docx)) return 'docx';
  return names.has(MAIN_PARTS.xlsx) ? 'xlsx' : null;
}

const PROGRAMS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|\/activeX\/|^(?:Basic|Scripts)\//i;

/** What is wrong with the parts of a document, whatever is in them. */
export function whyNotPacked(files: readonly PackedFile[]): UploadProblem['key'] | null {
  const bytes = files.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (files.length > UPLOAD_LIMITS.packedFiles || bytes > UPLOAD_LIMITS.unpackedBytes) return 'bomb';
  return files.some(({ name }) => PROGRAMS.test(name)) ? 'macros' : null;
}

/** «Бланк_заявления.docx» → «Бланк заявления» */
export function titleFromFileName(name: string, longest: number): string {
  const title = name.replace(/\.[^.]*$/, '').replace(/[_\s]+/g, ' ');
  return title.trim().slice(0, longest).trim() || 'Документ';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
