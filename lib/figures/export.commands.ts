import type { z } from 'zod';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { tableCsv } from './csv.rules';
import { periodFor } from './period.rules';
import { findFigures } from './queries';
import type { figuresExport } from './schema';
import { tableOf } from './tables.rules';

/** `name` of the file: ASCII, without its ending. */
type TableFile = { readonly name: string; readonly text: string };

/** One table as CSV. Nothing of a person's leaves the portal by it, so the log does not tell of it. */
export async function exportTable(
  person: Person,
  { table, ...asked }: z.infer<typeof figuresExport>,
  now: Date,
): Promise<Result<TableFile, { key: 'notAllowed' }>> {
  if (!hasRight(person, 'figures.read')) return refused({ key: 'notAllowed' });
  const period = periodFor(asked, now);
  const text = tableCsv(tableOf(table, await findFigures(period)));
  return done({ name: `${table}-${period.from}-${period.to}`, text });
}
