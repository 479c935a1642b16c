import 'server-only';
import { database } from '@/lib/db/client';
import { ticksOf } from './fact-ticks.rules';

/** What others compared in the text of the article's form, with their names. */
export async function findFactTicks({
  id,
  edition,
}: {
  readonly id: string;
  readonly edition: { readonly number: number };
}) {
  const rows = await database().factTick.findMany({
    where: { edition: { articleId: id, number: edition.number } },
    select: { kind: true, value: true, personId: true, person: { select: { name: true } } },
  });
  const names = new Map(rows.map(({ personId, person }) => [personId, person.name]));
  return ticksOf(rows).map((tick) => ({ ...tick, personName: names.get(tick.personId) ?? '' }));
}
