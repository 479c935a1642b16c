import { database } from '@/lib/db/client';

/** A digest of every row of every table: two are equal exactly if nothing was written between them. */
export async function digestOfAllTables(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const digests: string[] = [];
  for (const { name } of tables) {
    const [row] = await database().$queryRawUnsafe<{ digest: string }[]>(
      `SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM "${name}" t`,
    );
    digests.push(`${name} ${row?.digest}`);
  }
  return digests.join('\n');
}
