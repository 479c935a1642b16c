import 'server-only';
import { database } from '@/lib/db/client';
import { remembered } from '@/lib/shared/remembered';
import type { Headline } from './reading.rules';

const RELATED = 4;

/** Only so many of the newest are compared: a reader wants today's news on the theme, not that of ten years ago. */
const CANDIDATES = 200;

export type Reading = { id: string; title: string; category: { slug: string } | null };

/**
 * «Новости по теме»: those that the editor pinned, in order; the rest by likeness to the title, where an article
 * of the same category counts double. Never the article itself, nor one withdrawn or expired on the day `today`.
 */
export function listRelated({ id, title, category }: Reading, today: string): Promise<Headline[]> {
  return readRelated(id, title, category?.slug ?? '', today);
}

const readRelated = remembered('related', (id: string, title: string, category: string, today: string) =>
  chooseRelated({ id, title, category }, today),
);

/** `category` is its slug, or empty. */
type Chosen = { id: string; title: string; category: string };

async function chooseRelated(article: Chosen, today: string): Promise<Headline[]> {
  const pinned = await listPinned(article.id, today);
  const missing = RELATED - pinned.length;
  if (missing <= 0) return pinned.slice(0, RELATED);
  return [...pinned, ...(await listAlike(article, pinned, { today, count: missing }))];
}

async function listPinned(articleId: string, today: string): Promise<Headline[]> {
  return database().$queryRaw<Headline[]>`
    SELECT article.slug, edition.title, article."publishedAt"
    FROM "RelatedPin" pin
    JOIN "Article" article ON article.id = pin."relatedId"
    JOIN "Edition" edition ON edition.id = article."liveEditionId"
    WHERE pin."articleId" = ${articleId}::uuid AND article.state = 'published'
      AND (edition.deadline IS NULL OR edition.deadline >= ${today}::date)
    ORDER BY pin.position, article.id`;
}

/**
 * The words of the title, any of them: AND between all would find the article itself and nothing else. The texts of the
 * candidates are fetched one by one (`OFFSET 0`): the planner would rather read all texts there are.
 */
async function listAlike(
  article: Chosen,
  pinned: readonly Headline[],
  { today, count }: { today: string; count: number },
): Promise<Headline[]> {
  const pinnedSlugs = pinned.map(({ slug }) => slug);
  return database().$queryRaw<Headline[]>`
    WITH words AS (
      SELECT replace(plainto_tsquery('russian', translate(${article.title}, 'ёЁ', 'еЕ'))::text, '&', '|')::tsquery AS any_word
    ), kin AS (
      SELECT id FROM "Category" WHERE slug = ${article.category}
    ), candidates AS (
      (SELECT id, slug, "publishedAt", "liveEditionId", "liveCategoryId" FROM "Article"
        WHERE state = 'published' ORDER BY "publishedAt" DESC, id DESC LIMIT ${CANDIDATES})
      UNION
      (SELECT id, slug, "publishedAt", "liveEditionId", "liveCategoryId" FROM "Article"
        WHERE state = 'published' AND "liveCategoryId" = (SELECT id FROM kin)
        ORDER BY "publishedAt" DESC, id DESC LIMIT ${CANDIDATES})
    )
    SELECT candidate.slug, edition.title, candidate."publishedAt"
    FROM candidates candidate
    CROSS JOIN LATERAL (
      SELECT title, deadline, "searchVector" FROM "Edition" WHERE id = candidate."liveEditionId" OFFSET 0
    ) AS edition
    CROSS JOIN words
    WHERE candidate.id <> ${article.id}::uuid AND candidate.slug <> ALL(${pinnedSlugs})
      AND (edition.deadline IS NULL OR edition.deadline >= ${today}::date)
    ORDER BY
      (ts_rank(edition."searchVector", words.any_word) + 0.001)
        * CASE WHEN candidate."liveCategoryId" = (SELECT id FROM kin) THEN 2 ELSE 1 END DESC,
      candidate."publishedAt" DESC, candidate.id DESC
    LIMIT ${count}`;
}
