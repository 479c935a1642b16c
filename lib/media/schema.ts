import { z } from 'zod';
import type { ConsentFields, MediaConsent } from './consent.rules';
import { focuses } from './focus.rules';
import { CONSENT_LIMITS, TITLE_LIMIT } from './library.rules';
import { PICTURE_LIMITS } from './rules';
import { UPLOAD_LIMITS } from './upload.rules';

/** FormData of the library's forms → commands. Messages are keys: the sentences stand beside the form. */

const tidied = z
  .string()
  .default('')
  .transform((text) => text.replace(/[\p{Cc}\s]+/gu, (found) => (found === '\u00a0' ? found : ' ')).trim());

const line = (most: number) => tidied.pipe(z.string().max(most, 'tooLong'));

const mediaId = z.uuid();

/** `overwrites` names a version that was shown as saved meanwhile: the form goes over that one. */
const version = z.coerce.number().int().min(0);
const seen = { version, overwrites: version.optional() };

function withOneVersion<Input extends { version: number; overwrites?: number | undefined }>(input: Input) {
  const { overwrites, ...rest } = input;
  return { ...rest, version: overwrites ?? input.version };
}

export const mediaIdSchema = z.object({ mediaId });

/** `content` is null for a file that is too large to be read at all. */
export type BroughtFile = { readonly name: string; readonly content: Buffer | null };

const files = z
  .union([z.file(), z.array(z.file())], 'missing')
  .transform((given) => [given].flat().filter(isChosen))
  .refine((chosen) => chosen.length > 0, 'missing')
  .refine((chosen) => chosen.length <= UPLOAD_LIMITS.files, 'tooMany')
  .transform((chosen) => Promise.all(chosen.map(broughtFile)));

/** Browsers send a file of no bytes and no name where none was chosen; React's own sending calls it «undefined». */
function isChosen({ name, size }: File): boolean {
  return size > 0 || !['', 'undefined'].includes(name);
}

async function broughtFile(file: File): Promise<BroughtFile> {
  const isReadable = file.size <= UPLOAD_LIMITS.bytes;
  return { name: file.name, content: isReadable ? Buffer.from(await file.arrayBuffer()) : null };
}

export const uploadSchema = z
  .object({ file: files, credit: line(PICTURE_LIMITS.credit) })
  .transform(({ file, credit }) => ({ files: file, credit }));

type AltAndMark = { alt: string; decorative: boolean };

export const pictureWordsSchema = z
  .object({
    ...{ mediaId, ...seen },
    alt: line(PICTURE_LIMITS.alt),
    decorative: z.literal('on').optional().transform(Boolean),
    caption: line(PICTURE_LIMITS.caption),
    credit: line(PICTURE_LIMITS.credit),
    focus: z.enum(focuses).catch('center'),
  })
  .refine(isDescribed, { path: ['alt'], error: 'missing' })
  .transform(withoutUselessAlt)
  .transform(withOneVersion);

export const titleSchema = z
  .object({
    ...{ mediaId, ...seen },
    title: tidied.pipe(z.string().min(1, 'missing').max(TITLE_LIMIT, 'tooLong')),
  })
  .transform(withOneVersion);

const lines = z.string().default('').transform(trimmedLines);
const day = z.union([z.iso.date('notADay'), z.literal('')]).default('');

/** All fields empty: there is nobody to ask in the picture, and no consent is kept. */
export const consentSchema = z
  .object({
    ...{ mediaId, ...seen },
    people: line(CONSENT_LIMITS.people),
    text: lines.pipe(z.string().max(CONSENT_LIMITS.text, 'tooLong')),
    endsOn: day,
  })
  .refine((given) => given.people !== '' || isNothing(given), { path: ['people'], error: 'missing' })
  .refine((given) => given.text !== '' || isNothing(given), { path: ['text'], error: 'missing' })
  .transform(withOneVersion)
  .transform(({ people, text, endsOn, ...of }) => ({ ...of, consent: consentOf({ people, text, endsOn }) }));

export type MediaIdInput = z.infer<typeof mediaIdSchema>;
export type UploadInput = z.infer<typeof uploadSchema>;
export type PictureWordsInput = z.infer<typeof pictureWordsSchema>;
export type TitleInput = z.infer<typeof titleSchema>;
export type ConsentInput = z.infer<typeof consentSchema>;

function isNothing({ people, text, endsOn }: ConsentFields): boolean {
  return people === '' && text === '' && endsOn === '';
}

function consentOf(fields: ConsentFields): MediaConsent | null {
  return isNothing(fields) ? null : { ...fields, endsOn: fields.endsOn || null };
}

function isDescribed({ alt, decorative }: AltAndMark): boolean {
  return alt !== '' || decorative;
}

function withoutUselessAlt<Words extends AltAndMark>(words: Words): Words {
  return words.decorative ? { ...words, alt: '' } : words;
}

/** Lines end as the database has them, without blanks at their ends. */
function trimmedLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((one) => one.trim())
    .join('\n')
    .trim();
}
