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
      SELECT "liveEditionId" FROM "Article" WHERE "state" = 'published'
      ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${NEWEST}
    ) AS newest
    JOIN "EditionTag" link ON link."editionId" = newest."liveEditionId"
    JOIN "Tag" tag ON tag."id" = link."tagId"
    GROUP BY tag."id" ORDER BY count(*) DESC, tag."name" LIMIT ${most}`;
  },
);
