import 'server-only';
import { database } from '@/lib/db/client';
import { hasRight, type Person } from '@/lib/people/rules';
import { remembered } from '@/lib/shared/remembered';
import {
  COMMENTS_PAGE,
  type CommentSection,
  type CommentState,
  commentWindow,
  MODERATION_PAGE,
  type ModeratedComment,
} from './rules';

/** The section of a published article; null when there is no such article or no such page. */
export async function findCommentSection(
  slug: string,
  page: number,
  now: Date,
): Promise<CommentSection | null> {
  const read = await readComments(slug, page);
  if (!read || (page > 1 && read.comments.length === 0)) return null;
  const { article, days, total, comments } = read;
  return { window: commentWindow(article, days, now), total, page, comments };
}

const readComments = remembered('comments', async (slug: string, page: number) => {
  const article = await findCommentedArticle(slug);
  if (!article) return null;
  const where = { articleId: article.id, state: 'published' };
  const [days, total, comments] = await Promise.all([
    findCommentDays(),
    database().comment.count({ where }),
    database().comment.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * COMMENTS_PAGE,
      take: COMMENTS_PAGE,
      select: { id: true, name: true, text: true, createdAt: true, answer: true, answeredAt: true },
    }),
  ]);
  return { article, days, total, comments };
});

async function findCommentedArticle(slug: string) {
  const article = await database().article.findUnique({
    where: { slug },
    select: { id: true, state: true, publishedAt: true, commentPolicy: true },
  });
  if (article?.state !== 'published' || !article.publishedAt) return null;
  const policy = article.commentPolicy === 'closed' ? 'closed' : 'setting';
  return { id: article.id, publishedAt: article.publishedAt, policy } as const;
}

async function findCommentDays(): Promise<number> {
  const settings = await database().portalSettings.findUnique({
    where: { id: 1 },
    select: { commentDays: true },
  });
  return settings?.commentDays ?? 14;
}

export async function listModerated(
  state: CommentState,
  page: number,
): Promise<{ total: number; comments: ModeratedComment[] }> {
  const where = { state };
  // What waits longest comes first; what was decided last comes first.
  const order = state === 'waiting' ? 'asc' : 'desc';
  const [total, rows] = await Promise.all([
    database().comment.count({ where }),
    database().comment.findMany({
      where,
      orderBy: [{ createdAt: order }, { id: order }],
      skip: (page - 1) * MODERATION_PAGE,
      take: MODERATION_PAGE,
      select: moderatedColumns,
    }),
  ]);
  const [senders, texts] = await Promise.all([
    countWaitingBySender(rows.map(({ visitor }) => visitor)),
    countWaitingByText(rows.map(({ text }) => text)),
  ]);
  return {
    total,
    comments: rows.map(({ visitor, decidedBy, article, ...row }) => ({
      ...row,
      state,
      decidedBy: decidedBy?.name ?? null,
      article: { slug: article.slug, title: article.liveEdition?.title ?? '' },
      waitingOfSender: senders.get(visitor) ?? 0,
      waitingOfText: texts.get(row.text) ?? 0,
    })),
  };
}

const moderatedColumns = {
  id: true,
  name: true,
  email: true,
  text: true,
  reason: true,
  createdAt: true,
  decidedAt: true,
  answer: true,
  answeredAt: true,
  visitor: true,
  decidedBy: { select: { name: true } },
  article: { select: { slug: true, liveEdition: { select: { title: true } } } },
} as const;

async function countWaitingBySender(visitors: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().comment.groupBy({
    by: ['visitor'],
    where: { state: 'waiting', visitor: { in: [...new Set(visitors)] } },
    _count: true,
  });
  return new Map(rows.map(({ visitor, _count }) => [visitor, _count]));
}

async function countWaitingByText(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().comment.groupBy({
    by: ['text'],
    where: { state: 'waiting', text: { in: [...new Set(texts)] } },
    _count: true,
  });
  return new Map(rows.map(({ text, _count }) => [text, _count]));
}

/** How many comments wait for this person and the other moderators; null for those who do not moderate. */
export async function countCommentsToModerate(person: Person): Promise<number | null> {
  return hasRight(person, 'comment.moderate')
    ? database().comment.count({ where: { state: 'waiting' } })
    : null;
}
