import type { Place } from './form.rules';

type Named = { readonly name: string; readonly place: Place };

/**
 * Whether an entry may follow another: the manifest once, tables in their `order`, the parts of each without a gap, then
 * files by name. So nothing comes twice.
 */
export function isAfter(last: Named, next: Named, order: readonly string[]): boolean {
  if (next.place.kind === 'file') return last.place.kind !== 'file' || last.name < next.name;
  if (next.place.kind !== 'rows' || last.place.kind === 'file') return false;
  const { table, part } = next.place;
  if (last.place.kind !== 'rows') return part === 1;
  if (table === last.place.table) return part === last.place.part + 1;
  return part === 1 && order.indexOf(table) > order.indexOf(last.place.table);
}
