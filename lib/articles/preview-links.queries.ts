import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { standingOf } from './form.schema';
import { isPublic, LISTED_LINKS, type ListedPreviewLink, type SharedPreview } from './preview-links.rules';
import { previewTokenHash } from './preview-token';
import { findPreview } from './queries';
import { WORKING_STATES } from './rules';

/** The links of an article, the newest first. */
export async function listPreviewLinks(articleId: string): Promise<ListedPreviewLink[]> {
  const rows = await database().previewLink.findMany({
    where: { articleId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LISTED_LINKS,
    select: {
      id: true,
      createdAt: true,
      expiresAt: true,
      withdrawnAt: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, createdBy: row.createdBy.name }));
}

/** What the holder of a token may read at `now`; null alike for unknown, expired and withdrawn ones. */
export async function findSharedPreview(token: string, now: Date): Promise<SharedPreview | null> {
  const link = await database().previewLink.findFirst({
    where: { tokenHash: previewTokenHash(token), withdrawnAt: null, expiresAt: { gt: now } },
    select: { expiresAt: true, article: { select: sharedColumns } },
  });
  return link && sharedPreviewOf(link, now);
}

const sharedColumns = {
  id: true,
  slug: true,
  state: true,
  version: true,
  editions: {
    where: { state: { in: [...WORKING_STATES] } },
    select: { id: true, state: true, createdById: true, substanceById: true },
  },
} satisfies Prisma.ArticleSelect;

type SharedRow = Prisma.ArticleGetPayload<{ select: typeof sharedColumns }>;

async function sharedPreviewOf(
  { article: row, expiresAt }: { article: SharedRow; expiresAt: Date },
  now: Date,
): Promise<SharedPreview | null> {
  const { state, working } = standingOf({ ...row, working: row.editions[0] ?? null });
  if (state === 'removed') return null;
  if (!working) return isPublic(state) ? { kind: 'public', slug: row.slug, state } : null;
  const article = await findPreview(row.id, now);
  return article && { kind: 'inWork', article, isLive: state === 'published', expiresAt };
}
