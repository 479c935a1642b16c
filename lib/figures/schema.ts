import { z } from 'zod';
import { tableNames } from './tables.rules';

const month = z
  .string()
  .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

/** The period that the page shows; anything strange counts as not given. */
export const figuresQuery = z.object({ from: month, to: month });

/** Which table is taken away as a file. */
export const figuresExport = figuresQuery.extend({ table: z.enum(tableNames) });
