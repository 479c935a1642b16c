import { Client } from 'pg';
import { CHANGE_CHANNEL } from '@/lib/db/announce';

/** The addresses that every copy of the portal hears of while `work` is done, one list for each announcement. */
export async function announcedDuring(work: () => Promise<unknown>): Promise<string[][]> {
  const listener = new Client({ connectionString: process.env.DATABASE_URL });
  await listener.connect();
  const heard: string[][] = [];
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '{}').addresses));
  await listener.query(`LISTEN ${CHANGE_CHANNEL}`);
  await work();
  // What was announced before a query's answer has been delivered with it.
  await listener.query('SELECT 1');
  await listener.end();
  return heard;
}
