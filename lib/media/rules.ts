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
};

/** A document to download. File: `/media/{id}/{fileName}`. */
export type Document = { id: string; fileName: string; title: string; mimeType: string; bytes: number };

export type PictureSources = {
  /** For `<source>`, the best kind first. */
  sources: { type: string; srcSet: string }[];
  /** For `<img>`, in the kind of the original. */
  srcSet: string;
  src: string;
};

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
