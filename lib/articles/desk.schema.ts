import { z } from 'zod';
import { deskFilters } from './desk.rules';

/** searchParams of the desk's list; what makes no sense counts as not given. */
export const deskListQuery = z.object({
  q: z
    .string()
    .max(200)
    .catch('')
    .transform((text) => text.trim()),
  state: z.enum(deskFilters).catch('all'),
  category: z.uuid().optional().catch(undefined),
  author: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type DeskListQuery = z.infer<typeof deskListQuery>;
