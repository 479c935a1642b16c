import { z } from 'zod';
import type { TextAddress } from './history.rules';
import type { ArticleState, EditionState } from './rules';
import { seenArticleSchema } from './schema';

const editionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** `{number}` in `/editor/articles/{id}/history/{number}`. */
export const editionAddress = editionNumber;

/** `{checkpoint}` in `/editor/articles/{id}/history/checkpoint/{checkpoint}`. */
export const checkpointAddress = z.string().regex(/^[1-9]\d{0,17}$/);

/** `3` is the third edition, `c17` the checkpoint with this id. */
const textAddress = z.union([
  editionNumber.transform((number): TextAddress => ({ number })),
  z
    .string()
    .startsWith('c')
    .transform((text) => text.slice(1))
    .pipe(checkpointAddress)
    .transform((checkpoint): TextAddress => ({ checkpoint })),
]);

/** `?from=…&to=…`: two texts, in whichever order. */
export const comparisonQuery = z.object({ from: textAddress, to: textAddress });

/** `restoreEdition`. `checkpoint`: a text of that edition on the way; `setAside`: number of the draft that may give way. */
export const restoringSchema = z.intersection(
  seenArticleSchema,
  z.object({
    edition: editionNumber,
    checkpoint: checkpointAddress.optional(),
    setAside: editionNumber.optional(),
  }),
);

const publication = z.object({ edition: z.number() });

/** Number of the edition that an entry `article.publish` of the log is about, or null where it does not say. */
export function publishedNumber(after: unknown): number | null {
  return publication.safeParse(after).data?.edition ?? null;
}

const states = z.object({
  article: z.enum(['unpublished', 'published', 'withdrawn', 'removed']),
  edition: z.enum(['draft', 'review', 'returned', 'scheduled', 'published', 'superseded']),
});

/** The states as the database has them. Throws on words that are none. */
export function statesOf(columns: unknown): { article: ArticleState; edition: EditionState } {
  return states.parse(columns);
}
