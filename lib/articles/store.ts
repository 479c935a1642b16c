import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { KeptText } from './checkpoints.rules';
import { type FactTick, ticksOf } from './fact-ticks.rules';
import {
  type ArticleStanding,
  type ArticleState,
  type ArticleText,
  addressesOf,
  type SavedText,
  WORKING_STATES,
  type WorkingState,
} from './rules';
import type { PlannedWithdrawal, Schedule } from './schedule.rules';
import { scheduleOf, withdrawalOf } from './schedule.schema';
import { articleTextOf, articleTextSelect } from './text-row';

const editionSelect = {
  id: true,
  number: true,
  state: true,
  createdById: true,
  substanceById: true,
  uncheckedById: true,
  uncheckedReason: true,
  changeKind: true,
  approvedById: true,
  changedAt: true,
  changedById: true,
  changedBy: { select: { name: true } },
  publishAt: true,
  scheduledFrom: true,
  factTicks: { select: { kind: true, value: true, personId: true } },
  category: { select: { slug: true } },
  source: { select: { slug: true } },
  ...articleTextSelect,
  tags: { select: { tag: { select: { name: true, slug: true } } }, orderBy: { tag: { name: 'asc' } } },
} as const satisfies Prisma.EditionSelect;

const articleSelect = {
  id: true,
  slug: true,
  nextSlug: true,
  state: true,
  version: true,
  publishedAt: true,
  withdrawAt: true,
  withdrawAtReason: true,
  liveEditionId: true,
  editions: {
    where: { state: { in: [...WORKING_STATES, 'published'] } },
    select: editionSelect,
  },
} as const satisfies Prisma.ArticleSelect;

type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;
type EditionRow = ArticleRow['editions'][number];

/** An article under lock, with the edition readers see and the one in work. */
export type LockedArticle = {
  readonly id: string;
  readonly slug: string;
  readonly nextSlug: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawal: PlannedWithdrawal | null;
  readonly standing: ArticleStanding;
  readonly working: LockedEdition | null;
  readonly live: LockedEdition | null;
  /** Of a draft that was given up: neither in work nor live. Null where there is one of those. */
  readonly last: LockedEdition | null;
};

type LockedEdition = {
  readonly id: string;
  readonly number: number;
  readonly substanceById: string;
  /** Who published it without a check; null where a second person has looked before. */
  readonly uncheckedById: string | null;
  readonly uncheckedReason: string | null;
  readonly changeKind: string;
  readonly approvedById: string | null;
  readonly schedule: Schedule | null;
  readonly text: ArticleText;
  readonly changedById: string;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** What somebody compared with its source; not all of it need still be in the text. */
  readonly ticks: readonly FactTick[];
  readonly categorySlug: string | null;
  readonly sourceSlug: string | null;
  readonly tagSlugs: readonly string[];
};

/** Takes the article's lock till the transaction ends: whoever comes second sees what the first one did. */
export async function lockArticle(
  transaction: Transaction,
  articleId: string,
): Promise<LockedArticle | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  const row = await transaction.article.findUnique({ where: { id: articleId }, select: articleSelect });
  if (!row) return null;
  return lockedArticleOf(row, await findLast(transaction, row));
}

/** The newest text of a draft that was given up before readers saw anything. */
async function findLast(transaction: Transaction, { id, editions }: ArticleRow): Promise<EditionRow | null> {
  if (editions.length > 0) return null;
  return transaction.edition.findFirst({
    where: { articleId: id },
    select: editionSelect,
    orderBy: { number: 'desc' },
  });
}

function lockedArticleOf(row: ArticleRow, last: EditionRow | null): LockedArticle {
  const working = row.editions.find((edition) => edition.state !== 'published');
  const live = row.editions.find((edition) => edition.state === 'published');
  return {
    id: row.id,
    slug: row.slug,
    nextSlug: row.nextSlug,
    publishedAt: row.publishedAt,
    withdrawal: withdrawalOf(row),
    // The database admits only these words: constraints Article_state and Edition_state.
    standing: {
      state: row.state as ArticleState,
      version: row.version,
      working: working
        ? {
            id: working.id,
            state: working.state as WorkingState,
            createdById: working.createdById,
            substanceById: working.substanceById,
          }
        : null,
      discardedById: last?.createdById,
    },
    working: working ? lockedEditionOf(working) : null,
    live: live ? lockedEditionOf(live) : null,
    last: last ? lockedEditionOf(last) : null,
  };
}

function lockedEditionOf(row: EditionRow): LockedEdition {
  return {
    id: row.id,
    number: row.number,
    substanceById: row.substanceById,
    uncheckedById: row.uncheckedById,
    uncheckedReason: row.uncheckedReason,
    changeKind: row.changeKind,
    approvedById: row.approvedById,
    schedule: scheduleOf(row),
    text: articleTextOf(row),
    ticks: ticksOf(row.factTicks),
    changedById: row.changedById,
    changedBy: row.changedBy.name,
    changedAt: row.changedAt,
    categorySlug: row.category?.slug ?? null,
    sourceSlug: row.source?.slug ?? null,
    tagSlugs: row.tags.map(({ tag }) => tag.slug),
  };
}

/** The text of the working edition with the address it has or brings. */
export function keptTextOfLocked({ working, slug, nextSlug }: LockedArticle): KeptText | null {
  return working && { ...working.text, slug: nextSlug ?? slug };
}

/** What the database holds now, to be shown beside a text that came too late. */
export function savedTextOf(article: LockedArticle): SavedText | null {
  const edition = article.working ?? article.live ?? article.last;
  if (!edition) return null;
  const { text, changedBy, changedAt } = edition;
  const slug = article.nextSlug ?? article.slug;
  return { ...text, slug, version: article.standing.version, changedBy, changedAt };
}

/** `id`: as the form has chosen it; where there is none, or an article has it already, the database chooses. */
export async function insertArticle(
  transaction: Transaction,
  { slug, now, id }: { slug: string; now: Date; id?: string | undefined },
): Promise<string> {
  const isTaken = id !== undefined && (await transaction.article.count({ where: { id } })) > 0;
  const made = await transaction.article.create({
    data: { slug, createdAt: now, ...(id && !isTaken && { id }) },
    select: { id: true },
  });
  return made.id;
}

/** Writes columns of the article and raises its version; answers the new version. */
export async function updateArticle(
  transaction: Transaction,
  articleId: string,
  columns: Prisma.ArticleUncheckedUpdateInput,
): Promise<number> {
  const { version } = await transaction.article.update({
    where: { id: articleId },
    data: { ...columns, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** An edition of the article by its number, whatever its state. */
export async function findEdition(transaction: Transaction, articleId: string, number: number) {
  const row = await transaction.edition.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { id: true, createdById: true, publishedAt: true, ...articleTextSelect },
  });
  if (!row) return null;
  return { id: row.id, createdById: row.createdById, publishedAt: row.publishedAt, text: articleTextOf(row) };
}

/** Nobody works on the edition any more; its text stays in the history. */
export async function setEditionAside(transaction: Transaction, editionId: string): Promise<void> {
  await transaction.edition.update({
    where: { id: editionId },
    data: { ...offSchedule, ...undecided, state: 'superseded' },
  });
}

/** An edition that is not scheduled has none of a schedule (constraint Edition_scheduled_has_time). */
const offSchedule = { publishAt: null, scheduledFrom: null, publishProblem: null };

/** Nobody has decided yet how the edition goes to readers. */
const undecided = { changeKind: 'substantial', uncheckedReason: null, uncheckedById: null };

type ScheduleColumns = {
  state: WorkingState;
  publishAt: Date | null;
  scheduledFrom: string | null;
  changeKind?: string;
  uncheckedReason?: string | null;
  uncheckedById?: string | null;
};

/** Puts an edition on the schedule, moves it there or takes it off; a former try to publish it is forgotten. */
export async function setSchedule(
  transaction: Transaction,
  editionId: string,
  columns: ScheduleColumns,
): Promise<void> {
  await transaction.edition.update({ where: { id: editionId }, data: { ...columns, publishProblem: null } });
}

/** Moves an edition to another state, with what belongs to it. */
export async function setEditionState(
  transaction: Transaction,
  editionId: string,
  columns: Prisma.EditionUncheckedUpdateInput,
): Promise<void> {
  await transaction.edition.update({ where: { id: editionId }, data: columns, select: { id: true } });
}

export async function nextEditionNumber(transaction: Transaction, articleId: string): Promise<number> {
  const highest = await transaction.edition.aggregate({ where: { articleId }, _max: { number: true } });
  return (highest._max.number ?? 0) + 1;
}

/** The working edition becomes the live one, the live one is superseded. */
export async function setLive(
  transaction: Transaction,
  article: LockedArticle,
  {
    now,
    ...decision
  }: { now: Date; changeKind: string; uncheckedById: string | null; uncheckedReason: string | null },
): Promise<void> {
  if (article.live) {
    await transaction.edition.update({ where: { id: article.live.id }, data: { state: 'superseded' } });
  }
  if (article.working) {
    const published = { ...offSchedule, state: 'published', publishedAt: now, ...decision };
    await transaction.edition.update({ where: { id: article.working.id }, data: published });
  }
}

/** Readers' addresses that show this article now or will with its working edition. */
export function addressesOfLocked(article: LockedArticle): string[] {
  const editions = [article.live, article.working].filter((edition) => edition !== null);
  return addressesOf({
    slugs: [article.slug, ...(article.nextSlug ? [article.nextSlug] : [])],
    categorySlugs: editions.flatMap((edition) => edition.categorySlug ?? []),
    sourceSlugs: editions.flatMap((edition) => edition.sourceSlug ?? []),
    tagSlugs: editions.flatMap((edition) => edition.tagSlugs),
  });
}
