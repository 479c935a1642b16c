import { z } from 'zod';
import { wishes } from './form.rules';
import { type ArticleStanding, WORKING_STATES } from './rules';
import { newArticleSchema, savedArticleSchema } from './schema';

/** FormData of the article's form, whose buttons say what to do with the text. */

const wish = z.enum(wishes).catch('save');

export const newTextSchema = z
  .intersection(newArticleSchema, z.object({ wish }))
  .transform(({ wish, ...article }) => ({ wish, article }));

/** `overwrites`: the version that somebody else saved meanwhile and that this text is to replace. */
export const changedTextSchema = z
  .intersection(savedArticleSchema, z.object({ wish, overwrites: z.coerce.number().int().min(1).optional() }))
  .transform(({ wish, overwrites, ...article }) => ({
    wish,
    overwrites: overwrites !== undefined,
    article: { ...article, version: overwrites ?? article.version },
  }));

const standing = z.object({
  state: z.enum(['unpublished', 'published', 'withdrawn', 'removed']),
  version: z.number(),
  working: z
    .object({ id: z.uuid(), state: z.enum(WORKING_STATES), createdById: z.uuid(), substanceById: z.uuid() })
    .nullable(),
  discardedById: z.uuid().optional(),
});

/** The columns of an article and of its working edition as the rules want them. Throws on states that are none. */
export function standingOf(columns: unknown): ArticleStanding {
  return standing.parse(columns);
}

/** `{id}` in `/editor/articles/{id}`. */
export const articlePageAddress = z.uuid();

const deeds = [
  ...(['saved', 'submitted', 'unsubmitted', 'takenBack', 'returned', 'discarded'] as const),
  ...(['published', 'approved', 'begun', 'withdrawn', 'removed'] as const),
  ...(['restored', 'restoredWithGaps'] as const),
  ...(['scheduled', 'unscheduled', 'withdrawalPlanned', 'withdrawalCancelled'] as const),
] as const;

/** `?done=…`: what has just been done to the article, for the note on its page. */
export const articlePageQuery = z.object({ done: z.enum(deeds).optional().catch(undefined) });
