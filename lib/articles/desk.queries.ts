import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { hasRight, type Person } from '@/lib/people/rules';
import { type DeskArticle, type DeskFilter, type DeskPart, type DeskPartName, deskState } from './desk.rules';
import type { DeskListQuery } from './desk.schema';
import { PAGE_SIZE } from './paging.rules';
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
  const article = { AND: [conditionOf(state), visibleTo(person)] };
  const where = { AND: [foremost, { article }, ...words.map(titleHas)] };
  const [total, articles] = await Promise.all([
    // Each article has one foremost text: counting articles spares the database to look for it.
    words.length === 0 ? database().article.count({ where: article }) : database().edition.count({ where }),
    findEditions({ where, orderBy: lastChangedFirst }, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }),
  ]);
  return { total, articles };
}

function conditionOf(filter: DeskFilter): Prisma.ArticleWhereInput {
  if (filter === 'all') return {};
  if (filter === 'draft') return { state: 'unpublished' };
  if (filter === 'republishing') return { state: 'published', editions: { some: working } };
  return { state: filter };
}

function titleHas(word: string): Prisma.EditionWhereInput {
  // LIKE: `_` is any one letter, here е or ё; signs that the person typed mean themselves.
  const pattern = word.replace(/[\\%_]/g, '\\$&').replace(/[её]/gi, '_');
  return { title: { contains: pattern, mode: 'insensitive' } };
}

async function findArticles(person: Person, { where, orderBy }: Part, page: { take: number }) {
  const visible = { AND: [where, { article: visibleTo(person) }] };
  const [total, articles] = await Promise.all([
    database().edition.count({ where: visible }),
    findEditions({ where: visible, orderBy }, page),
  ]);
  return { total, articles };
}

async function findEditions(part: Part, page: { skip?: number; take: number }): Promise<DeskArticle[]> {
  const rows = await database().edition.findMany({ ...part, ...page, select: columns });
  return rows.map(deskArticleOf);
}

/** Authors see what they have written themselves. */
function visibleTo(person: Person): Prisma.ArticleWhereInput {
  return seesAll(person) ? {} : { editions: { some: { createdById: person.id } } };
}

function seesAll(person: Person): boolean {
  return hasRight(person, 'article.edit-any');
}

function deskArticleOf({ article, title, changedAt, changedBy }: Row): DeskArticle {
  const { id, slug, editions } = article;
  const state = deskState(article.state, editions.length > 0);
  const publicAddress = state === 'draft' || state === 'removed' ? null : `/news/${slug}`;
  return { id, title, state, publicAddress, changedBy: changedBy.name, changedAt };
}
