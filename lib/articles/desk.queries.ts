import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { hasRight, type Person } from '@/lib/people/rules';
import {
  type DeskArticle,
  type DeskChoices,
  type DeskFilter,
  type DeskPart,
  type DeskPartName,
  deskState,
} from './desk.rules';
import type { DeskListQuery } from './desk.schema';
import { PAGE_SIZE } from './paging.rules';
import { whoIsHere } from './presence.queries';
import type { PresentPerson } from './presence.rules';
import { WORKING_STATES, type WorkingState } from './rules';

const PART_SIZE = 8;

const working = { state: { in: [...WORKING_STATES] } } satisfies Prisma.EditionWhereInput;

/** The text of an article that is worked on, else its live one: exactly one an article. */
const foremost = {
  OR: [working, { state: 'published', article: { editions: { none: working } } }],
} satisfies Prisma.EditionWhereInput;

const lastChangedFirst = [{ changedAt: 'desc' }, { id: 'desc' }] satisfies Order;

const lastPublishedFirst = [{ publishedAt: 'desc' }, { id: 'desc' }] satisfies Order;

type Order = Prisma.EditionOrderByWithRelationInput[];

const columns = {
  title: true,
  publishAt: true,
  changedAt: true,
  changedBy: { select: { name: true } },
  article: {
    select: {
      ...{ id: true, slug: true, state: true, version: true },
      editions: { where: working, select: { state: true } },
    },
  },
} satisfies Prisma.EditionSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof columns }>;

type Part = {
  where: Prisma.EditionWhereInput;
  orderBy: Order;
  /** The same articles, where they can be counted without their texts. */
  articles?: Prisma.ArticleWhereInput;
};

/** What this person works on, part by part; parts that could only be empty for them are left out. */
export async function listDesk(person: Person): Promise<DeskPart[]> {
  return Promise.all(
    partsFor(person).map(async ({ name, ...part }) => ({
      name,
      ...(await findArticles(person, part, { take: PART_SIZE })),
    })),
  );
}

/** Published without a check, and nobody has looked since. */
const unchecked = {
  state: 'published',
  uncheckedById: { not: null },
  approvedById: null,
  article: { state: 'published' },
} satisfies Prisma.EditionWhereInput;

function partsFor(person: Person): (Part & { name: DeskPartName })[] {
  const draftOf = (createdById: string | Prisma.UuidFilter<'Edition'>) => ({
    where: { state: 'draft', createdById, article: { state: 'unpublished' } },
    orderBy: lastChangedFirst,
  });
  const all = seesAll(person);
  return [
    { name: 'returned', where: { state: 'returned' }, orderBy: lastChangedFirst },
    // First come, first looked at.
    { name: 'review', where: { state: 'review' }, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }] },
    { name: 'ownDrafts', ...draftOf(person.id) },
    ...(all ? [{ name: 'othersDrafts', ...draftOf({ not: person.id }) } as const] : []),
    {
      name: 'republishing',
      where: { state: 'draft', article: { state: { in: ['published', 'withdrawn'] } } },
      orderBy: lastChangedFirst,
    },
    { name: 'scheduled', where: { state: 'scheduled' }, orderBy: [{ publishAt: 'asc' }, { id: 'asc' }] },
    ...(all ? [{ name: 'unchecked' as const, where: unchecked, orderBy: lastPublishedFirst }] : []),
    {
      name: 'published',
      where: { state: 'published', article: { state: 'published' } },
      articles: { state: 'published' },
      orderBy: lastPublishedFirst,
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
  query: DeskListQuery,
): Promise<{ total: number; articles: DeskArticle[] }> {
  const { q, state, page } = query;
  const words = q.split(/\s+/).filter(Boolean);
  const which = await textsOf(state);
  const where = { AND: [which, conditionOf(state), ...words.map(titleHas), ...chosen(query)] };
  const skip = (page - 1) * PAGE_SIZE;
  const isNarrowed = words.length > 0 || chosen(query).length > 0;
  const part = { where, orderBy: lastChangedFirst, ...(!isNarrowed && countedBy(state)) };
  return findArticles(person, part, { skip, take: PAGE_SIZE });
}

/** Which text of each article the list shows: the live one where it is the live one that nobody has checked. */
async function textsOf(state: DeskFilter): Promise<Prisma.EditionWhereInput> {
  if (state === 'discarded') return { id: { in: await discardedIds() } };
  return state === 'unchecked' ? {} : foremost;
}

/** Each article has one foremost text: counting articles spares the database to look for it. */
function countedBy(filter: DeskFilter): Pick<Part, 'articles'> {
  switch (filter) {
    case 'all':
      return { articles: { OR: [{ liveEditionId: { not: null } }, { editions: { some: working } }] } };
    case 'published':
    case 'withdrawn':
    case 'removed':
      return { articles: { state: filter } };
    default:
      return {};
  }
}

function conditionOf(filter: DeskFilter): Prisma.EditionWhereInput {
  switch (filter) {
    case 'all':
      return {};
    case 'draft':
      return { state: 'draft', article: { state: 'unpublished' } };
    case 'review':
    case 'returned':
    case 'scheduled':
      return { state: filter };
    case 'republishing':
      return { ...working, article: { state: { in: ['published', 'withdrawn'] } } };
    case 'unchecked':
      return unchecked;
    case 'discarded':
      return { state: 'superseded' };
    case 'published':
    case 'withdrawn':
    case 'removed':
      return { article: { state: filter } };
  }
}

/** The newest text of an article that readers never saw and nobody works on any more. */
async function discardedIds(): Promise<string[]> {
  const rows = await database().article.findMany({
    where: { state: 'unpublished', editions: { none: working } },
    select: { editions: { select: { id: true }, orderBy: { number: 'desc' }, take: 1 } },
  });
  return rows.flatMap(({ editions }) => editions.map(({ id }) => id));
}

function chosen({ category, author }: DeskListQuery): Prisma.EditionWhereInput[] {
  return [...(category ? [{ categoryId: category }] : []), ...(author ? [{ createdById: author }] : [])];
}

/** What the list can be kept to: rubrics, and whoever has written something. */
export async function findDeskChoices(): Promise<DeskChoices> {
  const [categories, authors] = await Promise.all([
    database().category.findMany({ select: { id: true, name: true }, orderBy: { position: 'asc' } }),
    database().person.findMany({
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  return { categories, authors };
}

/** Titles of those of the articles that the person may see, by id. */
export async function findTitles(person: Person, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().edition.findMany({
    where: { articleId: { in: [...ids] }, article: visibleTo(person) },
    select: { articleId: true, title: true },
    orderBy: { number: 'asc' },
  });
  return new Map(rows.map(({ articleId, title }) => [articleId, title]));
}

function titleHas(word: string): Prisma.EditionWhereInput {
  // LIKE: `_` is any one letter, here е or ё; signs that the person typed mean themselves.
  const pattern = word.replace(/[\\%_]/g, '\\$&').replace(/[её]/gi, '_');
  return { title: { contains: pattern, mode: 'insensitive' } };
}

async function findArticles(
  person: Person,
  { where, orderBy, articles }: Part,
  page: { skip?: number; take: number },
) {
  const visible = { AND: [where, { article: visibleTo(person) }] };
  const [total, rows] = await Promise.all([
    articles
      ? database().article.count({ where: { AND: [articles, visibleTo(person)] } })
      : database().edition.count({ where: visible }),
    listRows({ where: visible, orderBy }, page),
  ]);
  const here = await whoIsHere(
    rows.map(({ article }) => article.id),
    person,
    new Date(),
  );
  return { total, articles: rows.map((row) => deskArticleOf(row, here.get(row.article.id) ?? [])) };
}

/** Which they are first, then what is shown of them: else a deep page would fetch it of every row before. */
async function listRows(part: Pick<Part, 'where' | 'orderBy'>, page: { skip?: number; take: number }) {
  const found = await database().edition.findMany({ ...part, ...page, select: { id: true } });
  const ids = found.map(({ id }) => id);
  const rows = await database().edition.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...columns },
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => rowOf.get(id) ?? []);
}

/** Authors see what they have written themselves. */
function visibleTo(person: Person): Prisma.ArticleWhereInput {
  const own = { createdById: person.id };
  // A new edition by somebody else is theirs until readers have it.
  return seesAll(person)
    ? {}
    : { OR: [{ editions: { some: { ...working, ...own } } }, { editions: { none: working, some: own } }] };
}

function seesAll(person: Person): boolean {
  return hasRight(person, 'article.edit-any');
}

function deskArticleOf(
  { article, title, publishAt, changedAt, changedBy }: Row,
  present: readonly PresentPerson[],
): DeskArticle {
  const { id, slug, version, editions } = article;
  const work = workingStateOf(editions[0]?.state);
  const state = deskState(article.state, work);
  const isPublic = article.state === 'published' || article.state === 'withdrawn';
  return {
    ...{ id, title, state, version, publishAt, changedAt },
    work: article.state === 'unpublished' ? null : work,
    publicAddress: isPublic ? `/news/${slug}` : null,
    changedBy: changedBy.name,
    openedBy: present.map(({ name }) => name),
  };
}

function workingStateOf(state: string | undefined): WorkingState | null {
  return WORKING_STATES.find((known) => known === state) ?? null;
}
