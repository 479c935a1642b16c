import 'server-only';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { type PresentPerson, presentSince } from './presence.rules';
import { presentPersonOf } from './presence.schema';

/** Who but `person` has which of these articles open now, by the articles' ids; of others there is no word. */
export async function whoIsHere(
  articleIds: readonly string[],
  person: Person,
  now: Date,
): Promise<ReadonlyMap<string, readonly PresentPerson[]>> {
  const rows = await database().presence.findMany({
    where: {
      articleId: { in: [...articleIds] },
      personId: { not: person.id },
      seenAt: { gte: presentSince(now) },
    },
    select: { articleId: true, openedAt: true, person: { select: { name: true, role: true } } },
    orderBy: [{ openedAt: 'asc' }, { personId: 'asc' }],
  });
  const here = new Map<string, PresentPerson[]>();
  for (const row of rows) here.set(row.articleId, [...(here.get(row.articleId) ?? []), presentPersonOf(row)]);
  return here;
}
