import { z } from 'zod';
import { optionalLine } from '@/lib/shared/reader-form';
import { ENTRY_LIMITS, entryKinds } from './entries.rules';

const kind = z.enum(entryKinds);
const entryId = z.uuid();

const entryFields = {
  name: optionalLine(1000).default(''),
  slug: z.string().trim().toLowerCase().max(ENTRY_LIMITS.slug, 'tooLong').default(''),
  href: z.string().trim().max(ENTRY_LIMITS.href, 'tooLong').default(''),
  summary: optionalLine(ENTRY_LIMITS.summary).default(''),
};

/** An empty `slug` is made from the name. */
export const newEntrySchema = z.object({ kind, ...entryFields });

export type NewEntry = z.infer<typeof newEntrySchema>;

export const entrySchema = newEntrySchema.extend({ entryId });

export const entryKeySchema = z.object({ kind, entryId });

export type EntryKey = z.infer<typeof entryKeySchema>;

/** The button that is pressed says both: `up {id}`. */
export const moveSchema = z.object({
  kind,
  move: z
    .string()
    .regex(/^(?:up|down) [0-9a-f-]{36}$/)
    .transform((text) => {
      const [direction, id = ''] = text.split(' ');
      return { direction: direction === 'up' ? ('up' as const) : ('down' as const), entryId: id };
    }),
});

/** One box ticked comes as a text, several as a list. */
export const mergeSchema = z.object({
  tags: z.union([z.array(entryId).max(500), entryId.transform((id) => [id])], 'missing').default([]),
  into: z.uuid('missing'),
});

export const tagsQuery = z.object({
  q: z
    .string()
    .max(200)
    .catch('')
    .transform((text) => text.trim()),
});
