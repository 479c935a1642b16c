import { z } from 'zod';
import type { ArticleState, EditionState } from './rules';
import { seenArticleSchema } from './schema';

const editionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** `{number}` in `/editor/articles/{id}/history/{number}`. */
export const editionAddress = editionNumber;

/** `?from=…&to=…`: numbers of two editions, in whichever order. */
export const comparisonQuery = z
  .object({ from: editionNumber, to: editionNumber })
  .transform(({ from, to }) => ({ from: Math.min(from, to), to: Math.max(from, to) }));

/** `restoreEdition`. `setAside` is the number of the draft that may give way. */
export const restoringSchema = z.intersection(
  seenArticleSchema,
  z.object({ edition: editionNumber, setAside: editionNumber.optional() }),
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
