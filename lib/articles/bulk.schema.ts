import { z } from 'zod';
import { bulkDeeds, MOST_AT_ONCE } from './bulk.rules';

const box = z
  .string()
  .transform((value) => {
    const [articleId, version] = value.split(' ');
    return { articleId, version };
  })
  .pipe(z.object({ articleId: z.uuid(), version: z.coerce.number<string | undefined>().int().min(1) }));

const boxes = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(box).max(MOST_AT_ONCE, 'tooMany'));

export const bulkSchema = z.object({ deed: z.enum(bulkDeeds), chosen: boxes });

export type BulkInput = z.infer<typeof bulkSchema>;
