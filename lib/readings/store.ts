import type { Transaction } from '@/lib/db/transaction';
import type { Reading } from './rules';

/**
 * Adds to what is there, in one statement; several copies of the portal add up. Articles that are not published are
 * left out. In the order of the keys: two copies that lock the same rows in two orders would wait for each other.
 */
export async function addReadings(transaction: Transaction, readings: readonly Reading[]): Promise<void> {
  const slugs = readings.map(({ slug }) => slug);
  const days = readings.map(({ day }) => day);
  const counts = readings.map(({ count }) => count);
  await transaction.$executeRaw`
    INSERT INTO "ReaderCount" ("day", "articleId", "count")
    SELECT reading."day", article."id", reading."count"
    FROM unnest(${slugs}::text[], ${days}::date[], ${counts}::int[]) AS reading("slug", "day", "count")
    JOIN "Article" article ON article."slug" = reading."slug" AND article."state" = 'published'
    ORDER BY reading."day", article."id"
    ON CONFLICT ("day", "articleId") DO UPDATE SET "count" = "ReaderCount"."count" + EXCLUDED."count"`;
}
