import { z } from 'zod';

/** What letters carry until they are written, by kind. */

/** The moment at which the articles were noted as told. */
export const digestData = z.object({
  toldAt: z.iso.datetime().transform((text) => new Date(text)),
});

export const correctionData = z.object({ articleId: z.uuid(), editionId: z.uuid() });
