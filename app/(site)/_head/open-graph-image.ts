import type { SharedPicture } from '@/lib/machines/pictures.rules';

/** A picture as metadata of Next name it. */
export function openGraphImage({ path, mimeType, width, height, alt }: SharedPicture) {
  return { url: path, type: mimeType, width, height, ...(alt && { alt }) };
}
