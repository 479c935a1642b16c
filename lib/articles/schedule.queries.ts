import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { hasRight, type Person } from '@/lib/people/rules';
import { overdueBefore, type Plan, type PublishedEntry } from './schedule.rules';

/** `until` is not included. */
type Span = { readonly from: Date; readonly until: Date };

/** Plans of publications and withdrawals, the next one first. */
export function listPlans(person: Person, { from, until }: Span): Promise<Plan[]> {
  return findPlans(person, { gte: from, lt: until });
}

/** Plans whose time has passed without their being carried out, those that wait longest first. */
export function listOverdue(person: Person, now: Date): Promise<Plan[]> {
  return findPlans(person, { lt: overdueBefore(now) });
}

type When = { gte?: Date; lt: Date };

async function findPlans(person: Person, when: When): Promise<Plan[]> {
  const plans = await Promise.all([findPublications(person, when), findWithdrawals(person, when)]);
  return plans.flat().sort((one, other) => one.at.getTime() - other.at.getTime());
}

// Far more than an editorial office plans; a page must not grow without end.
const MOST_PLANS = 500;

async function findPublications(person: Person, when: When): Promise<Plan[]> {
  const rows = await database().edition.findMany({
    where: { state: 'scheduled', publishAt: when, ...ownUnlessEditor(person) },
    select: {
      ...{ title: true, publishAt: true, publishProblem: true },
      article: { select: { id: true, version: true } },
    },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    take: MOST_PLANS,
  });
  return rows.flatMap(({ article: { id: articleId, version }, publishAt: at, publishProblem, title }) =>
    at ? { kind: 'publication', articleId, version, title, at, problem: publishProblem } : [],
  );
}

async function findWithdrawals(person: Person, when: When): Promise<Plan[]> {
  const rows = await database().article.findMany({
    where: { withdrawAt: when, editions: { some: { state: 'published', ...ownUnlessEditor(person) } } },
    select: { id: true, version: true, withdrawAt: true, liveEdition: { select: { title: true } } },
    orderBy: [{ withdrawAt: 'asc' }, { id: 'asc' }],
    take: MOST_PLANS,
  });
  return rows.flatMap(({ id: articleId, version, withdrawAt: at, liveEdition }) =>
    at ? { kind: 'withdrawal', articleId, version, title: liveEdition?.title ?? '', at, problem: null } : [],
  );
}

/** Authors see what they began themselves. */
function ownUnlessEditor(person: Person): Prisma.EditionWhereInput {
  return hasRight(person, 'article.edit-any') ? {} : { createdById: person.id };
}

/** First publications of articles that readers have, the earliest first. */
export async function listPublished({ from, until }: Span): Promise<PublishedEntry[]> {
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { gte: from, lt: until } },
    select: { id: true, publishedAt: true, liveEdition: { select: { title: true } } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take: MOST_PLANS,
  });
  return rows.flatMap(({ id: articleId, publishedAt: at, liveEdition }) =>
    at ? { articleId, title: liveEdition?.title ?? '', at } : [],
  );
}
