import { z } from 'zod';
import { fileNameInAddress, PICTURE_LIMITS } from './rules';

/** FormData of the library's forms → commands. Messages are keys: the sentences stand beside the form. */

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/[\p{Cc}\s]+/gu, (found) => (found === '\u00a0' ? found : ' ')).trim())
    .pipe(z.string().max(most, 'tooLong'));

const words = {
  alt: line(PICTURE_LIMITS.alt),
  decorative: z.literal('on').optional().transform(Boolean),
  caption: line(PICTURE_LIMITS.caption),
  credit: line(PICTURE_LIMITS.credit),
};

const file = z
  .instanceof(File, { error: 'missing' })
  .refine(({ size }) => size > 0, 'missing')
  .refine(({ size }) => size <= PICTURE_LIMITS.bytes, 'tooLarge')
  .transform(async (chosen) => ({
    name: fileNameInAddress(chosen.name),
    content: new Uint8Array(await chosen.arrayBuffer()),
  }));

type AltAndMark = { alt: string; decorative: boolean };

/** Asked even when other fields are wrong: all problems are told at once. */
const altOrMark = { path: ['alt'], error: 'missing', when: () => true };

export const newPictureSchema = z
  .object({ ...words, file })
  .refine(isDescribed, altOrMark)
  .transform(withoutUselessAlt);

export const pictureWordsSchema = z
  .object({ ...words, pictureId: z.uuid() })
  .refine(isDescribed, altOrMark)
  .transform(withoutUselessAlt);

export type NewPictureInput = z.infer<typeof newPictureSchema>;
export type PictureWordsInput = z.infer<typeof pictureWordsSchema>;

function isDescribed({ alt, decorative }: AltAndMark): boolean {
  return alt !== '' || decorative;
}

function withoutUselessAlt<Words extends AltAndMark>(words: Words): Words {
  return words.decorative ? { ...words, alt: '' } : words;
}
