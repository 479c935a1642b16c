import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Person } from '@/lib/people/rules';
import { actionCardOf } from './action-card.schema';
import type { EditionContent } from './article-difference.rules';
import { keptTextOf, reasonOf } from './checkpoints.schema';
import { standingOf } from './form.schema';
import {
  type ArticleHistory,
  type EditionEntry,
  editionStanding,
  mayReadCheckpoints,
  mayReadEdition,
} from './history.rules';
import { publishedNumber, statesOf } from './history.schema';

const entryColumns = {
  id: true,
  number: true,
  state: true,
  title: true,
  changeNote: true,
  createdById: true,
  substanceById: true,
  createdBy: { select: { name: true } },
  changedBy: { select: { name: true } },
  changedAt: true,
  publishedAt: true,
  checkpoints: {
    select: { id: true, reason: true, createdAt: true, person: { select: { name: true } } },
    orderBy: { id: 'desc' },
  },
} satisfies Prisma.EditionSelect;

type EntryRow = Prisma.EditionGetPayload<{ select: typeof entryColumns }>;

/** The editions of an article that `person` may read, or null where there is no such article. */
export async function findHistory(id: string, person: Person): Promise<ArticleHistory | null> {
  const row = await database().article.findUnique({
    where: { id },
    select: {
      state: true,
      version: true,
      editions: { select: entryColumns, orderBy: { number: 'desc' } },
    },
  });
  const newest = row?.editions[0];
  if (!row || !newest) return null;
  const working = row.editions.find(({ state }) => state !== 'published' && state !== 'superseded') ?? null;
  const live = row.editions.find(({ state }) => state === 'published');
  const publishers = await findPublishers(id);
  return {
    id,
    title: (working ?? live ?? newest).title,
    standing: standingOf({
      ...{ state: row.state, version: row.version, working },
      ...(!working && !live && { discardedById: newest.createdById }),
    }),
    editions: row.editions
      .filter((edition) => mayReadEdition(person, edition))
      .map((edition) => ({
        ...entryOf(edition, row.state, publishers),
        checkpoints: mayReadCheckpoints(person, edition) ? edition.checkpoints.map(checkpointEntryOf) : [],
      })),
  };
}

function entryOf(
  edition: EntryRow,
  articleState: string,
  publishers: ReadonlyMap<number, string>,
): Omit<EditionEntry, 'checkpoints'> {
  const { number, title, changeNote, changedAt, publishedAt } = edition;
  const states = statesOf({ article: articleState, edition: edition.state });
  return {
    ...{ number, title, changeNote, changedAt, publishedAt },
    standing: editionStanding({ state: states.edition, publishedAt }, states.article),
    begunBy: edition.createdBy.name,
    changedBy: edition.changedBy.name,
    publishedBy: publishers.get(number) ?? null,
  };
}

function checkpointEntryOf({ id, reason, createdAt, person }: EntryRow['checkpoints'][number]) {
  return { id: String(id), reason: reasonOf(reason), by: person.name, at: createdAt };
}

/** Who published which edition, by number: the log of changes knows. */
async function findPublishers(articleId: string): Promise<Map<number, string>> {
  const entries = await database().auditEntry.findMany({
    where: { subjectType: 'article', subjectId: articleId, action: 'article.publish' },
    select: { personName: true, after: true },
    orderBy: { id: 'asc' },
  });
  return new Map(
    entries.flatMap(({ personName, after }): [number, string][] => {
      const number = publishedNumber(after);
      return number === null ? [] : [[number, personName]];
    }),
  );
}

const contentColumns = {
  title: true,
  lead: true,
  body: true,
  plainSummary: true,
  changeNote: true,
  actionCard: true,
  category: { select: { name: true } },
  source: { select: { name: true } },
  photo: { select: { id: true, alt: true, fileName: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { name: 'asc' } } },
  createdById: true,
  publishedAt: true,
} satisfies Prisma.EditionSelect;

/** The whole text of an edition, or null where there is none that `person` may read. */
export async function findEditionContent(
  { articleId, number }: { articleId: string; number: number },
  person: Person,
): Promise<EditionContent | null> {
  const row = await database().edition.findUnique({
    where: { articleId_number: { articleId, number } },
    select: contentColumns,
  });
  if (!row || !mayReadEdition(person, row)) return null;
  const { title, lead, body, plainSummary, changeNote, photo } = row;
  return {
    ...{ title, lead, body, plainSummary, changeNote },
    category: row.category?.name ?? null,
    source: row.source?.name ?? null,
    photo: photo && { id: photo.id, name: photo.alt || photo.fileName },
    tags: row.tags.map(({ tag }) => tag.name),
    actionCard: actionCardOf(row.actionCard),
  };
}

/** The whole text of a checkpoint, or null where there is none that `person` may read. What is gone since has no name. */
export async function findCheckpointContent(
  { articleId, id }: { articleId: string; id: string },
  person: Person,
): Promise<EditionContent | null> {
  const row = await database().checkpoint.findFirst({
    where: { id: BigInt(id), edition: { articleId } },
    select: { text: true, slug: true, edition: { select: { createdById: true } } },
  });
  if (!row || !mayReadCheckpoints(person, row.edition)) return null;
  const { categoryId, sourceId, photoId, ...text } = keptTextOf(row);
  const name = { select: { name: true } };
  const [category, source, photo] = await Promise.all([
    categoryId ? database().category.findUnique({ where: { id: categoryId }, ...name }) : null,
    sourceId ? database().source.findUnique({ where: { id: sourceId }, ...name }) : null,
    photoId ? database().media.findUnique({ where: { id: photoId }, ...contentColumns.photo }) : null,
  ]);
  return {
    ...text,
    category: category?.name ?? null,
    source: source?.name ?? null,
    photo: photo && { id: photo.id, name: photo.alt || photo.fileName },
  };
}
