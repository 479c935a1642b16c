import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { hasRight, type Person } from '@/lib/people/rules';
import { type DeskArticle, type DeskFilter, type DeskPart, type DeskPartName, deskState } from './desk.rules';
import type { DeskListQuery } from './desk.schema';
import { PAGE_SIZE } from './paging.rules';
import { whoIsHere } from './presence.queries';
import type { PresentPerson } from './presence.rules';
import { WORKING_STATES } from './rules';

const PART_SIZE = 8;

const working = { state: { in: [...WORKING_STATES] } } satisfies Prisma.EditionWhereInput;

/** The text of an article that is worked on, else its live one: exactly one an article. */
const foremost = {
  OR: [working, { state: 'published', article: { editions: { none: working } } }],
} satisfies Prisma.EditionWhereInput;

const lastChangedFirst = [{ changedAt: 'desc' }, { id: 'desc' }] satisfies Order;

type Order = Prisma.EditionOrderByWithRelationInput[];

const columns = {
  title: true,
  changedAt: true,
  changedBy: { select: { name: true } },
  article: {
    select: { id: true, slug: true, state: true, editions: { where: working, select: { id: true } } },
  },
} satisfies Prisma.EditionSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof columns }>;

type Part = { where: Prisma.EditionWhereInput; orderBy: Order };

/** What this person works on, part by part; parts that could only be empty for them are left out. */
export async function listDesk(person: Person): Promise<DeskPart[]> {
  return Promise.all(
    partsFor(person).map(async ({ name, ...part }) => ({
      name,
      ...(await findArticles(person, part, { take: PART_SIZE })),
    })),
  );
}

function partsFor(person: Person): (Part & { name: DeskPartName })[] {
  const draftOf = (createdById: string | Prisma.UuidFilter<'Edition'>) => ({
    where: { ...working, createdById, article: { state: 'unpublished' } },
    orderBy: lastChangedFirst,
  });
  return [
    { name: 'ownDrafts', ...draftOf(person.id) },
    ...(seesAll(person) ? [{ name: 'othersDrafts', ...draftOf({ not: person.id }) } as const] : []),
    {
      name: 'republishing',
      where: { ...working, article: { state: 'published' } },
      orderBy: lastChangedFirst,
    },
    {
      name: 'published',
      where: { state: 'published', article: { state: 'published' } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    },
    {
      name: 'withdrawn',
      where: { AND: [foremost, { article: { state: 'withdrawn' } }] },
      orderBy: [{ article: { withdrawnAt: 'desc' } }, { id: 'desc' }],
    },
  ];
}

/** One page of all articles that the person may see, the last changed first. */
export async function listForDesk(
  person: Person,
  { q, state, page }: DeskListQuery,
): Promise<{ total: number; articles: DeskArticle[] }> {
  const words = q.split(/\s+/).filter(Boolean);
  const where = { AND: [foremost, conditionOf(state), ...words.map(titleHas)] };
  const skip = (page - 1) * PAGE_SIZE;
  return findArticles(person, { where, orderBy: lastChangedFirst }, { skip, take: PAGE_SIZE });
}

function conditionOf(filter: DeskFilter): Prisma.EditionWhereInput {
  if (filter === 'all') return {};
  if (filter === 'draft') return { article: { state: 'unpublished' } };
  if (filter === 'republishing') return { ...working, article: { state: 'published' } };
  return { article: { state: filter } };
}

function titleHas(word: string): Prisma.EditionWhereInput {
  // LIKE: `_` is any one letter, here е or ё; signs that the person typed mean themselves.
  const pattern = word.replace(/[\\%_]/g, '\\$&').replace(/[её]/gi, '_');
  return { title: { contains: pattern, mode: 'insensitive' } };
}

async function findArticles(person: Person, { where, orderBy }: Part, page: { skip?: number; take: number }) {
  const visible = { AND: [where, visibleTo(person)] };
  const [total, rows] = await Promise.all([
    database().edition.count({ where: visible }),
    database().edition.findMany({ where: visible, orderBy, ...page, select: columns }),
  ]);
  const here = await whoIsHere(
    rows.map(({ article }) => article.id),
    person,
    new Date(),
  );
  return { total, articles: rows.map((row) => deskArticleOf(row, here.get(row.article.id) ?? [])) };
}

/** Authors see what they have written themselves. */
function visibleTo(person: Person): Prisma.EditionWhereInput {
  return seesAll(person) ? {} : { article: { editions: { some: { createdById: person.id } } } };
}

function seesAll(person: Person): boolean {
  return hasRight(person, 'article.edit-any');
}

function deskArticleOf(
  { article, title, changedAt, changedBy }: Row,
  present: readonly PresentPerson[],
): DeskArticle {
  const { id, slug, editions } = article;
  const state = deskState(article.state, editions.length > 0);
  const publicAddress = state === 'draft' || state === 'removed' ? null : `/news/${slug}`;
  const openedBy = present.map(({ name }) => name);
  return { id, title, state, publicAddress, changedBy: changedBy.name, changedAt, openedBy };
}
