import slugify from '@sindresorhus/slugify';
import { hasRight, type Person } from '@/lib/people/rules';
import type { Focus } from './focus.rules';

/** A picture of the library as views show it. Files: `/media/{id}/{width}.{avif|webp|extension}`. */
export type Picture = {
  id: string;
  fileName: string;
  mimeType: string;
  /** Of the original, in pixels. */
  width: number;
  height: number;
  /** Widths that exist as files, ascending. */
  widths: number[];
  /** Empty with `decorative`. */
  alt: string;
  decorative: boolean;
  caption: string;
  credit: string;
  focus: Focus;
};

/** What people say about a picture: words, and what must stay in sight where it is cropped. */
export type PictureWords = Pick<Picture, 'alt' | 'decorative' | 'caption' | 'credit' | 'focus'>;

/** A document to download. File: `/media/{id}/{fileName}`. */
export type Document = { id: string; fileName: string; title: string; mimeType: string; bytes: number };

/** Where a document is downloaded from. */
export function documentPath({ id, fileName }: Document): string {
  return `/media/${id}/${fileName}`;
}

/** «PDF»: what the link to a document says about its kind. */
export function documentKind({ fileName }: Document): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1).toUpperCase();
}

export type PictureSources = {
  /** For `<source>`, the best kind first. */
  sources: { type: string; srcSet: string }[];
  /** For `<img>`, in the kind of the original. */
  srcSet: string;
  src: string;
};

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

export const PICTURE_LIMITS = {
  pixels: 50_000_000,
  alt: 500,
  caption: 500,
  credit: 200,
} as const;

const SIZES = [480, 960, 1600] as const;
const LARGEST = 1600;

/** Widths to make of a picture, ascending; none is wider than the picture itself. */
export function widthsFor(width: number): number[] {
  return [...SIZES.filter((size) => size < width), Math.min(width, LARGEST)].filter(isFirst);
}

function isFirst(width: number, index: number, widths: readonly number[]): boolean {
  return widths.indexOf(width) === index;
}

/** What the first bytes say; null for anything that is not one of our kinds. Whether it is true, decoding tells. */
export function pictureKind(head: Uint8Array): PictureKind | null {
  const text = String.fromCharCode(...head.subarray(0, 48));
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (/^RIFF.{4}WEBP/s.test(text)) return 'webp';
  return /^.{4}ftyp.{0,32}avi[fs]/s.test(text) ? 'avif' : null;
}

/** «Приём граждан.JPG» → `priyom-grazhdan` */
export function fileNameInAddress(name: string): string {
  return slugify(name.replace(/\.[^.]*$/, '')).slice(0, 80) || 'file';
}

/** Authors keep right what they brought themselves, editors everything. */
export function mayChangeMedia(person: Person, createdById: string): boolean {
  const isOwn = createdById === person.id && hasRight(person, 'media.change-own');
  return isOwn || hasRight(person, 'media.change-any');
}

export type MediaFile = { readonly mimeType: string; readonly isDocument: boolean };

const MEDIA_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FILE_NAME = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.([a-z0-9]{2,5})$/;

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
};

export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** What `/media/{id}/{file}` may be: null for anything that can be no file of the library. */
export function mediaFile(id: string, file: string): MediaFile | null {
  const extension = MEDIA_ID.test(id) ? FILE_NAME.exec(file)?.[1] : undefined;
  if (extension === undefined) return null;
  const ofPicture = PICTURE_TYPES[extension];
  if (ofPicture) return { mimeType: ofPicture, isDocument: false };
  const ofDocument = DOCUMENT_TYPES[extension];
  return ofDocument ? { mimeType: ofDocument, isDocument: true } : null;
}

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' };

/** Extension of a picture's files of the original kind; AVIF and WebP originals get JPEG ones. */
export function originalExtension(mimeType: string): string {
  return EXTENSIONS[mimeType] ?? 'jpg';
}

export function pictureSources(picture: Picture): PictureSources {
  const extension = originalExtension(picture.mimeType);
  const middle = picture.widths[Math.floor(picture.widths.length / 2)] ?? picture.width;
  return {
    sources: [
      { type: 'image/avif', srcSet: srcSetOf(picture, 'avif') },
      { type: 'image/webp', srcSet: srcSetOf(picture, 'webp') },
    ],
    srcSet: srcSetOf(picture, extension),
    src: `/media/${picture.id}/${middle}.${extension}`,
  };
}

function srcSetOf({ id, widths }: Picture, extension: string): string {
  return widths.map((width) => `/media/${id}/${width}.${extension} ${width}w`).join(', ');
}

const NAMES_ITS_KIND = /^(?:фото|иллюстраци|рисун|схем|карт|плакат)\S*:/i;

/** «Фото: Иван Петров»; a credit that says itself what the picture is, «Иллюстрация: …», stays as it is. */
export function creditLine(credit: string): string {
  if (credit === '' || NAMES_ITS_KIND.test(credit)) return credit;
  return `Фото: ${credit}`;
}
