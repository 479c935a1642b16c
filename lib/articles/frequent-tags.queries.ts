import 'server-only';
import { database } from '@/lib/db/client';
import { remembered } from '@/lib/shared/remembered';
import type { Label } from './reading.rules';

// To count under all articles would take longer with each of them; what was written lately says what is asked for.
const NEWEST = 500;

/** The tags of the newest published articles, most frequent first. */
export const listFrequentTags = remembered(
  'frequent tags',
  async (most: number): Promise<readonly Label[]> => {
    return database().$queryRaw<Label[]>`
    SELECT tag."slug", tag."name"
    FROM (
      SELECT "id" FROM "Article" WHERE "state" = 'published'
      ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${NEWEST}
    ) AS newest
    CROSS JOIN LATERAL (
      -- On its own for each article: the planner would rather walk the tags of all.
      SELECT "tagId" FROM "LiveTag" WHERE "articleId" = newest."id" OFFSET 0
    ) AS link
    JOIN "Tag" tag ON tag."id" = link."tagId"
    GROUP BY tag."id" ORDER BY count(*) DESC, tag."name" LIMIT ${most}`;
  },
);
