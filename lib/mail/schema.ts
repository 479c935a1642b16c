import { z } from 'zod';
import { letterDecisions, troubles } from './desk.rules';

/** A button carries one value: the decision and the letter's id. */
export const letterDecisionSchema = z
  .object({ letter: z.string().transform((pressed) => pressed.split(' ')) })
  .transform(({ letter: [decision, letterId] }) => ({ decision, letterId }))
  .pipe(z.object({ decision: z.enum(letterDecisions), letterId: z.uuid() }));

/** What the desk shows of the letters; anything strange is its beginning. */
export const lettersQuery = z.object({
  trouble: z.enum(troubles).catch('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
