import { z } from 'zod';

const version = z.coerce.number().int().min(1);

// Far more than a group may have: the rules say what is too much.
const LONGEST_TEXT = 5000;

/** One word or phrase a line; commas part them too. */
const words = z
  .string()
  .max(LONGEST_TEXT, 'tooLong')
  .default('')
  .transform((text) =>
    text
      .split(/[\n\r,;]+/)
      .map((word) => word.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim())
      .filter((word) => word !== ''),
  );

export const newSynonymsSchema = z.object({ words });

export const synonymsKeySchema = z.object({ groupId: z.uuid(), version });

/** `overwrites` names a version that was shown as saved meanwhile: the form goes over that one. */
export const synonymsSchema = synonymsKeySchema
  .extend({ words, overwrites: version.optional() })
  .transform(({ overwrites, version: seen, ...input }) => ({ ...input, version: overwrites ?? seen }));
