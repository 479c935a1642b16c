import { z } from 'zod';
import { optionalLine } from '@/lib/shared/reader-form';

// Longer than any field may be: the rules tell each field's own bound, all at once.
const text = optionalLine(2000).default('');

export const newAbbreviationSchema = z.object({ short: text, full: text, explanation: text, spoken: text });

export type NewAbbreviation = z.infer<typeof newAbbreviationSchema>;

const version = z.coerce.number().int().min(0);

/** `overwrites` names a version that was shown as saved meanwhile: the form goes over that one. */
export const abbreviationSchema = newAbbreviationSchema
  .extend({ abbreviationId: z.uuid(), version, overwrites: version.optional() })
  .transform(({ version: seen, overwrites, ...input }) => ({ ...input, version: overwrites ?? seen }));

export type AbbreviationInput = z.infer<typeof abbreviationSchema>;

export const abbreviationKeySchema = z.object({ abbreviationId: z.uuid() });

export type AbbreviationKey = z.infer<typeof abbreviationKeySchema>;
