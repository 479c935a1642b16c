import { z } from 'zod';
import { factKeyOf } from './fact-key.rules';

/** Ids of facts, one or many; words that are none are left out. */
const facts = z
  .preprocess((value) => [value ?? []].flat(), z.array(z.string()).max(20_000, 'tooMany'))
  .transform((ids) => ids.flatMap((id) => factKeyOf(id) ?? []));

/**
 * `tickFacts`: `facts` are ticked in the form, `ticked` were ticked when it was opened. What another person ticked in
 * the meantime is in neither, and stays.
 */
export const tickedFactsSchema = z.object({
  articleId: z.uuid(),
  version: z.coerce.number().int().min(1),
  facts,
  ticked: facts,
});
