import 'server-only';
import { database } from '@/lib/db/client';
import { ticksOf } from './fact-ticks.rules';
import type { FormArticle } from './form.rules';

/** Who wrote the text of the article's form last, and what others compared in it. */
export async function findFactTicks({ id, edition }: Pick<FormArticle, 'id' | 'edition'>) {
  const row = await database().edition.findUnique({
    where: { articleId_number: { articleId: id, number: edition.number } },
    select: {
      changedById: true,
      factTicks: {
        select: { kind: true, value: true, personId: true, person: { select: { name: true } } },
      },
    },
  });
  const rows = row?.factTicks ?? [];
  const names = new Map(rows.map(({ personId, person }) => [personId, person.name]));
  return {
    lastWrittenById: row?.changedById ?? null,
    ticks: ticksOf(rows).map((tick) => ({ ...tick, personName: names.get(tick.personId) ?? '' })),
  };
}
