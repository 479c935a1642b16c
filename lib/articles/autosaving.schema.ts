import { z } from 'zod';
import { newArticleSchema, savedArticleSchema } from './schema';

/** FormData of the article's form as it is autosaved. */

/** Fields of a try whose answer never came, as JSON; what cannot be read counts as none. */
const unanswered = z
  .string()
  .transform(readJson)
  .pipe(newArticleSchema)
  .transform(({ text, slug }) => ({ ...text, slug }))
  .optional()
  .catch(undefined);

export const autosavedSchema = z.intersection(savedArticleSchema, z.object({ unanswered }));

export const newAutosavedSchema = z.intersection(
  newArticleSchema,
  z.object({ articleId: z.uuid(), unanswered }),
);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
