import { z } from 'zod';

/** Fields of the forms that readers send. */

/** One line of text. */
export const line = (most: number) => optionalLine(most).pipe(z.string().min(1, 'missing'));

/** One line of text that may be empty. */
export const optionalLine = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .pipe(z.string().max(most, 'tooLong'));

/** Paragraphs stay, runs of empty lines become one; nothing but line breaks is left of control characters. */
export const paragraphs = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().max(most, 'tooLong'));

export const email = z.string().trim().min(1, 'missing').max(254, 'tooLong').pipe(z.email('notAnEmail'));

/** What every form for readers carries: the question, consent, and a field that only robots fill. */
export const guardFields = {
  answer: z.string().trim().min(1, 'missing').max(10, 'wrongSum'),
  challenge: z.string().max(1000),
  consent: z.literal('yes', 'missing'),
  consentVersion: z.coerce.number().int().min(1),
  homepage: z.string().max(1000).default(''),
};
