import { z } from 'zod';

/** searchParams of the library; what makes no sense counts as not given. */
export const libraryQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** The picture that was just added. */
  added: z.uuid().nullable().catch(null),
});
