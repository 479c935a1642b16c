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

// Refused without `abort`, or zod would not ask for the other fields.
const file = z
  .custom<File>(isChosen, { error: 'missing', abort: false })
  .refine((chosen) => !isChosen(chosen) || chosen.size <= PICTURE_LIMITS.bytes, 'tooLarge')
  .transform(async (chosen) => ({
    name: fileNameInAddress(chosen.name),
    content: new Uint8Array(await chosen.arrayBuffer()),
  }));

type AltAndMark = { alt: string; decorative: boolean };

const altOrMark = { path: ['alt'], error: 'missing' };

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

/** Browsers send a file of no bytes where none was chosen. */
function isChosen(value: unknown): boolean {
  return value instanceof File && value.size > 0;
}

function isDescribed({ alt, decorative }: AltAndMark): boolean {
  return alt !== '' || decorative;
}

function withoutUselessAlt<Words extends AltAndMark>(words: Words): Words {
  return words.decorative ? { ...words, alt: '' } : words;
}
