import type { Transaction } from '@/lib/db/transaction';
import type { Frequency, SubscriptionState } from './rules';

/** Whom a letter is written to, and who writes. */
export type Correspondent = {
  readonly id: string;
  readonly state: SubscriptionState;
  readonly frequency: Frequency;
  readonly categoryNames: readonly string[];
  readonly departmentName: string;
  readonly keepUnconfirmedDays: number;
};

export async function findCorrespondent(
  transaction: Transaction,
  subscriberId: string,
): Promise<Correspondent | null> {
  const [correspondent] = await transaction.$queryRaw<Correspondent[]>`
    SELECT subscriber.id::text, subscriber.state, subscriber.frequency,
      coalesce(settings."departmentName", 'Портал новостей социальной защиты') AS "departmentName",
      coalesce(settings."keepUnconfirmedDays", 7) AS "keepUnconfirmedDays",
      ARRAY(
        SELECT category.name FROM "SubscriberCategory" chosen JOIN "Category" category ON category.id = chosen."categoryId"
        WHERE chosen."subscriberId" = subscriber.id ORDER BY category.position, category.name
      ) AS "categoryNames"
    FROM "Subscriber" subscriber LEFT JOIN "PortalSettings" settings ON settings.id = 1
    WHERE subscriber.id = ${subscriberId}::uuid`;
  return correspondent ?? null;
}

/** An article as a letter tells of it. */
export type ToldStory = {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly category: string;
  readonly publishedAt: Date;
};

/** What a digest tells, newest first: what the subscriber was noted to be told of at that moment and is still public. */
export async function listToldStories(
  transaction: Transaction,
  { subscriberId, toldAt }: { subscriberId: string; toldAt: Date },
): Promise<ToldStory[]> {
  const rows = await transaction.article.findMany({
    where: { state: 'published', toldTo: { some: { subscriberId, toldAt } } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: storyColumns,
  });
  return rows.flatMap(storiesOf);
}

/** The article that was put right, with the note on what; null when it is not public any more. */
export async function findCorrection(
  transaction: Transaction,
  { articleId, editionId }: { articleId: string; editionId: string },
): Promise<{ story: ToldStory; note: string } | null> {
  const article = await transaction.article.findFirst({
    where: { id: articleId, state: 'published' },
    select: { ...storyColumns, editions: { where: { id: editionId }, select: { changeNote: true } } },
  });
  const [story] = article ? storiesOf(article) : [];
  const note = article?.editions[0]?.changeNote ?? '';
  return story && note !== '' ? { story, note } : null;
}

const storyColumns = {
  slug: true,
  publishedAt: true,
  liveCategory: { select: { name: true } },
  liveEdition: { select: { title: true, lead: true } },
} as const;

type StoryRow = {
  slug: string;
  publishedAt: Date | null;
  liveCategory: { name: string } | null;
  liveEdition: { title: string; lead: string } | null;
};

function storiesOf({ slug, publishedAt, liveCategory, liveEdition }: StoryRow): ToldStory[] {
  if (!publishedAt || !liveEdition) return [];
  return [{ slug, publishedAt, ...liveEdition, category: liveCategory?.name ?? '' }];
}
