import { articlePath, type Teaser } from '@/lib/articles/reading.rules';
import { pictureFile } from '@/lib/media/picture-file.rules';
import { creditLine } from '@/lib/media/rules';
import type { DescribedImage } from './linked-data.rules';

/** Size of a drawn picture, in pixels. */
export const DRAWN = { width: 1200, height: 630 } as const;

/** Where pictures are drawn for pages that have none of their own. */
const PORTAL_PICTURE = '/og.png';

export function drawnPicturePath(slug: string): string {
  return `${articlePath(slug)}/og.png`;
}

/** A picture that stands for a page elsewhere. */
export type SharedPicture = DescribedImage & { mimeType: string; alt: string };

/** The photo, the widest first; where there is none, the drawn picture. */
export function articleImages({
  photo,
  slug,
  title,
}: Pick<Teaser, 'photo' | 'slug' | 'title'>): SharedPicture[] {
  if (!photo) return [{ ...drawn(drawnPicturePath(slug)), alt: title }];
  const words = { alt: photo.decorative ? '' : photo.alt, credit: creditLine(photo.credit) };
  const [widest, narrower] = [1600, 960].map((most) => ({ ...pictureFile(photo, most), ...words }));
  return [widest, narrower].flatMap((image, index, all) =>
    image && (index === 0 || image.path !== all[0]?.path) ? [image] : [],
  );
}

export function portalPicture(departmentName: string): SharedPicture {
  return { ...drawn(PORTAL_PICTURE), alt: departmentName };
}

function drawn(path: string) {
  return { path, ...DRAWN, mimeType: 'image/png' };
}
