import sharp, { type Sharp } from 'sharp';
import { done, type Result, refused } from '@/lib/shared/result';
import { originalExtension, PICTURE_LIMITS, type PictureKind, pictureKind, widthsFor } from './rules';
import { isTwoInOne, type UploadProblem } from './upload.rules';

/** Name within the folder of its picture or document, and content. */
export type MediaContent = { readonly name: string; readonly content: Uint8Array };

export type PictureSizes = {
  readonly mimeType: string;
  /** Of the picture as people see it, turned upright. */
  readonly width: number;
  readonly height: number;
  readonly widths: number[];
  readonly files: readonly MediaContent[];
};

const WHITE = '#ffffff';

// A file may be named a picture and be a bomb: sharp stops at the first sign of either.
const careful = { failOn: 'error', limitInputPixels: PICTURE_LIMITS.pixels } as const;

/**
 * Decodes a picture and makes all files that readers may be sent: no metadata (camera, place, owner) in any of them.
 * Of moving pictures the first frame: nothing on readers' pages moves by itself.
 */
export async function makePictureSizes(original: Uint8Array): Promise<Result<PictureSizes, UploadProblem>> {
  const kind = pictureKind(original);
  if (!kind) return refused({ key: 'unknownKind' });
  if (isTwoInOne(original)) return refused({ key: 'twoInOne' });
  try {
    return done(await sizesOf(original, kind));
  } catch (error) {
    return refused({ key: whyNotDecoded(error) });
  }
}

async function sizesOf(original: Uint8Array, kind: PictureKind): Promise<PictureSizes> {
  const { width, height } = (await sharp(original, careful).metadata()).autoOrient;
  const widths = widthsFor(width);
  const mimeType = `image/${kind}`;
  const largest = await upright(original, Math.max(...widths));
  const files: MediaContent[] = [];
  // One width after the other: each already keeps every processor busy.
  for (const size of widths) files.push(...(await filesOf(largest, size, originalExtension(mimeType))));
  return { mimeType, width, height, widths, files };
}

/** Decoded once, turned and made small: the other sizes are made of this. */
async function upright(original: Uint8Array, width: number): Promise<() => Sharp> {
  const { data, info } = await sharp(original, careful)
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

async function filesOf(largest: () => Sharp, width: number, extension: string): Promise<MediaContent[]> {
  const small = () => largest().resize({ width });
  const named = (ending: string, image: Sharp) =>
    image.toBuffer().then((content) => ({ name: `${width}.${ending}`, content }));
  return Promise.all([
    named('avif', small().avif({ quality: 60, effort: 3 })),
    named('webp', small().webp({ quality: 80 })),
    named(extension, inOriginalKind(small(), extension)),
  ]);
}

function inOriginalKind(image: Sharp, extension: string): Sharp {
  if (extension === 'png') return image.png({ compressionLevel: 9 });
  if (extension === 'gif') return image.gif();
  return image.flatten({ background: WHITE }).jpeg({ quality: 82, mozjpeg: true });
}

function whyNotDecoded(error: unknown): 'tooManyPixels' | 'broken' {
  const message = error instanceof Error ? error.message : '';
  // WebP is at most 16,383 pixels high: a long screenshot is whole, and too large all the same.
  return /pixel limit|too large for/i.test(message) ? 'tooManyPixels' : 'broken';
}
