import { z } from 'zod';
import { consentFilters, libraryKinds } from './library.rules';

const words = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, 100))
  .catch('');

/** searchParams of the library; what makes no sense counts as not given. */
export const libraryQuery = z.object({
  q: words,
  show: z.enum(libraryKinds).catch('all'),
  consent: z.enum(consentFilters).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** The item that was just deleted. */
  deleted: z.literal('1').optional().transform(Boolean).catch(false),
});

/** What the choices in the article's form ask for. */
export const choiceSchema = z.object({ q: words, kind: z.enum(['picture', 'document']) });

export type ChoiceInput = z.infer<typeof choiceSchema>;
