import { mediaFile, originalExtension, type Picture } from './rules';

/** One file of a picture, for programs that choose none themselves. */
export type PictureFile = {
  /** Name of the file: `960.jpg`. */
  file: string;
  /** `/media/{id}/960.jpg` */
  path: string;
  mimeType: string;
  /** In pixels. */
  width: number;
  height: number;
};

/** The widest file up to `most` pixels in the kind of the original; every program shows JPEG, PNG and GIF. */
export function pictureFile(picture: Picture, most: number): PictureFile {
  const fitting = picture.widths.filter((width) => width <= most);
  const width = fitting.at(-1) ?? picture.widths[0] ?? picture.width;
  const file = `${width}.${originalExtension(picture.mimeType)}`;
  return {
    file,
    path: `/media/${picture.id}/${file}`,
    mimeType: mediaFile(picture.id, file)?.mimeType ?? picture.mimeType,
    width,
    height: Math.round((picture.height * width) / picture.width),
  };
}
