import type { Transaction } from '@/lib/db/transaction';
import { standingOf } from './form.schema';
import { type PresentPerson, presentSince } from './presence.rules';
import { presentPersonOf } from './presence.schema';
import { type ArticleStanding, WORKING_STATES } from './rules';

type Sign = { readonly articleId: string; readonly personId: string; readonly now: Date };

/** Where the article stands, without its lock: a sign of life changes nothing of it. */
export async function findStanding(
  transaction: Transaction,
  articleId: string,
): Promise<ArticleStanding | null> {
  const row = await transaction.article.findUnique({
    where: { id: articleId },
    select: {
      state: true,
      version: true,
      editions: {
        where: { state: { in: [...WORKING_STATES] } },
        select: { id: true, state: true, createdById: true, substanceById: true },
      },
    },
  });
  return row && standingOf({ state: row.state, version: row.version, working: row.editions[0] ?? null });
}

/** Whoever comes back after they counted as gone has opened the article anew. Two tabs are one person. */
export async function noteSign(transaction: Transaction, { articleId, personId, now }: Sign): Promise<void> {
  await transaction.presence.deleteMany({ where: { articleId, seenAt: { lt: presentSince(now) } } });
  await transaction.presence.upsert({
    where: { articleId_personId: { articleId, personId } },
    create: { articleId, personId, openedAt: now, seenAt: now },
    update: { seenAt: now },
    select: { articleId: true },
  });
}

/** Who but this person has the article open, those first who came first. */
export async function findOthers(
  transaction: Transaction,
  { articleId, personId, now }: Sign,
): Promise<PresentPerson[]> {
  const rows = await transaction.presence.findMany({
    where: { articleId, personId: { not: personId }, seenAt: { gte: presentSince(now) } },
    select: { openedAt: true, person: { select: { name: true, role: true } } },
    orderBy: [{ openedAt: 'asc' }, { personId: 'asc' }],
  });
  return rows.map(presentPersonOf);
}
