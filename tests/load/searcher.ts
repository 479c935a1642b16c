import { PrismaPg } from '@prisma/adapter-pg';
import { requireDatabaseUrl } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';
import { searchArticles } from '@/lib/search/queries';
import { portalDay } from '@/lib/shared/dates';

/**
 * Searches for each of its arguments in turn, in rounds, and tells its parent how many milliseconds the database took
 * for each search of all rounds but the first, all its statements together.
 */

const [rounds = '1', ...searches] = process.argv.slice(2);

let taken = 0;
const adapter = new PrismaPg({ connectionString: requireDatabaseUrl(), max: 10 });
const watched = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
watched.$on('query', ({ duration }) => {
  taken += duration;
});
globalThis.portalDatabase = watched;

const times: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  for (const words of searches) {
    const time = await timeSearch(words);
    if (round > 0) times.push(time);
  }
}
process.send?.(times);
await watched.$disconnect();

/** The one place that knows how the portal's search is called. */
async function timeSearch(words: string): Promise<number> {
  taken = 0;
  const filter = { categoryId: null, sourceId: null, from: null, until: null };
  const today = portalDay(new Date());
  const found = await searchArticles({ text: words, filter, sort: 'relevance', page: 1, today });
  if (found.state !== 'searched') throw new Error(`«${words}»: ${found.state}`);
  return taken;
}
