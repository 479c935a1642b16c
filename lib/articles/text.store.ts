import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { textOfHtml } from '@/lib/shared/html-text';
import { mediaIdsOf } from './body.rules';
import { type ArticleProblem, type ArticleText, freeSlug, slugFromTitle } from './rules';

/** Which of the chosen category, source and photo do not exist (any more). */
export async function findUnknownChoices(
  transaction: Transaction,
  { categoryId, sourceId, photoId }: ArticleText,
): Promise<ArticleProblem[]> {
  const id = { select: { id: true } } as const;
  const category =
    categoryId && (await transaction.category.findUnique({ where: { id: categoryId }, ...id }));
  const source = sourceId && (await transaction.source.findUnique({ where: { id: sourceId }, ...id }));
  const photo =
    photoId && (await transaction.media.findFirst({ where: { id: photoId, kind: 'picture' }, ...id }));
  const found = { categoryId: category, sourceId: source, photoId: photo };
  const fields = (['categoryId', 'sourceId', 'photoId'] as const).filter((field) => found[field] === null);
  const chosen = { categoryId, sourceId, photoId };
  return fields.filter((field) => chosen[field] !== null).map((field) => ({ key: 'unknownChoice', field }));
}

/** Whether the library still has every picture and document that a body shows or links to. */
export async function hasAllMedia(transaction: Transaction, body: string): Promise<boolean> {
  const ids = mediaIdsOf(body);
  return ids.length === 0 || (await transaction.media.count({ where: { id: { in: ids } } })) === ids.length;
}

type Writing = { readonly text: ArticleText; readonly personId: string; readonly now: Date };

type Beginning = Writing & {
  readonly articleId: string;
  readonly number: number;
  /** Whose draft it is, where that is not who writes. */
  readonly ownerId?: string;
};

export async function insertEdition(
  transaction: Transaction,
  { articleId, number, text, personId, ownerId = personId, now }: Beginning,
): Promise<void> {
  const origin = { articleId, number, createdById: ownerId, createdAt: now };
  const { id } = await transaction.edition.create({
    data: { ...columnsOf(text), ...origin, substanceById: personId, changedById: personId, changedAt: now },
    select: { id: true },
  });
  await setTags(transaction, id, text.tags);
}

/** `isSubstance`: readers read something else than before, so it is this person's text now. */
export async function updateEdition(
  transaction: Transaction,
  { editionId, text, personId, isSubstance, now }: Writing & { editionId: string; isSubstance: boolean },
): Promise<void> {
  await transaction.edition.update({
    where: { id: editionId },
    data: {
      ...columnsOf(text),
      ...(isSubstance && { substanceById: personId }),
      changedById: personId,
      changedAt: now,
    },
    select: { id: true },
  });
  await transaction.editionTag.deleteMany({ where: { editionId } });
  await setTags(transaction, editionId, text.tags);
}

function columnsOf({ tags: _tags, actionCard, ...text }: ArticleText) {
  const deadline = actionCard?.deadline;
  return {
    ...text,
    bodyText: textOfHtml(text.body),
    actionCard: actionCard ? { ...actionCard, documents: [...actionCard.documents] } : Prisma.DbNull,
    // A `date` column has no zone: it keeps the calendar day of UTC.
    deadline: deadline ? new Date(`${deadline}T00:00:00Z`) : null,
  };
}

async function setTags(transaction: Transaction, editionId: string, names: readonly string[]): Promise<void> {
  const tagIds = new Set<string>();
  // Two names may mean one tag: a tag that was merged is still known by its old name.
  for (const name of names) tagIds.add(await tagIdOf(transaction, name));
  await transaction.editionTag.createMany({ data: [...tagIds].map((tagId) => ({ editionId, tagId })) });
}

async function tagIdOf(transaction: Transaction, name: string): Promise<string> {
  const known = await transaction.tag.findFirst({
    where: { name: { equals: name, mode: 'insensitive' } },
    select: { id: true },
  });
  if (known) return known.id;
  const wanted = slugFromTitle(name);
  // A tag that was merged into another leads there, and its name means that one.
  const old = await transaction.oldTagSlug.findUnique({ where: { slug: wanted }, select: { tagId: true } });
  if (old) return old.tagId;
  const like = { where: { slug: { startsWith: wanted } }, select: { slug: true } } as const;
  const rows = [...(await transaction.tag.findMany(like)), ...(await transaction.oldTagSlug.findMany(like))];
  const slug = freeSlug(wanted, new Set(rows.map((row) => row.slug)));
  const made = await transaction.tag.create({ data: { name, slug }, select: { id: true } });
  return made.id;
}
