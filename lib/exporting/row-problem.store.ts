import { z } from 'zod';
import type { RowProblem } from './outcome.rules';

// As the driver adapter wraps what PostgreSQL says.
const refusal = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ originalCode: z.string(), originalMessage: z.string() }),
    }),
  }),
});

const REFERENCE = '23503';
const UNIQUE = '23505';
// Integrity constraints and data that is none: https://www.postgresql.org/docs/15/errcodes-appendix.html
const OF_THE_ROW = /^2[23]/;

/** What stands in the way of a row; null for errors that are not the row's fault. */
export function problemOf(error: unknown): RowProblem | null {
  const said = refusal.safeParse(error);
  if (!said.success) return null;
  const { originalCode, originalMessage } = said.data.meta.driverAdapterError.cause;
  if (originalCode === REFERENCE) return { key: 'incomplete' };
  if (originalCode === UNIQUE) return { key: 'taken' };
  if (!OF_THE_ROW.test(originalCode)) return null;
  const [, rule = originalCode] = /constraint "(\w+)"/.exec(originalMessage) ?? [];
  return { key: 'against', rule };
}
