import 'server-only';
import { database } from '@/lib/db/client';
import { remembered } from '@/lib/shared/remembered';
import { FEWEST_READINGS, MOST_READ, type MostRead, weekStart } from './rules';

// Some of the most read may be withdrawn since.
const SPARE = 50;

/** What was read most in the seven days that end with that of `now`; empty while there is too little to tell. */
export async function listMostRead(now: Date): Promise<readonly MostRead[]> {
  return listMostReadSince(weekStart(now));
}

// Reads the days of one week by the primary key, however many years of readings and articles there are.
const listMostReadSince = remembered('most read', async (since: string): Promise<readonly MostRead[]> => {
  const rows = await database().$queryRaw<MostRead[]>`
    SELECT article."slug", edition."title"
    FROM (
      SELECT "articleId", sum("count") AS "count" FROM "ReaderCount" WHERE "day" >= ${since}::date
      GROUP BY "articleId" HAVING sum("count") >= ${FEWEST_READINGS} ORDER BY "count" DESC, "articleId" DESC
      LIMIT ${SPARE}
    ) AS most
    JOIN "Article" article ON article."id" = most."articleId" AND article."state" = 'published'
    JOIN "Edition" edition ON edition."id" = article."liveEditionId"
    ORDER BY most."count" DESC, article."publishedAt" DESC, article."id" DESC LIMIT ${MOST_READ}`;
  return rows.length < MOST_READ ? [] : rows;
});
