import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';

/** What a statement really did, as PostgreSQL's auto_explain tells it. */
type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
};

/** One read of a table within a statement; `rows` counts those that were thrown away, too. */
type Scan = { readonly how: string; readonly table: string; readonly rows: number };

export type Statement = { readonly text: string; readonly scans: readonly Scan[] };

const logged = z.object({
  'Query Text': z.string(),
  Plan: z.custom<PlanNode>((plan) => plan instanceof Object),
});

/** Makes the server log the plan of every statement that anybody begins on this database from their next connection on. */
export async function logPlans(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const name = client.escapeIdentifier(new URL(databaseUrl).pathname.slice(1));
    for (const setting of [
      "session_preload_libraries = 'auto_explain'",
      'auto_explain.log_min_duration = 0',
      'auto_explain.log_analyze = on',
      'auto_explain.log_timing = off',
      "auto_explain.log_format = 'json'",
      // Of a test's few thousand rows it is sometimes cheapest to read all. Left is what cannot be had otherwise; an
      // index that is walked from end to end instead shows by its rows.
      'enable_seqscan = off',
    ])
      await client.query(`ALTER DATABASE ${name} SET ${setting}`);
  });
}

/** Reads the server's log piece by piece: each call answers the statements since the last one. */
export async function readPlans(databaseUrl: string): Promise<{
  next(): Promise<Statement[]>;
  close(): Promise<void>;
}> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  let offset = await sizeOfLog(client);
  let marks = 0;
  return {
    async next() {
      marks += 1;
      const mark = `SELECT 'read up to here, ${process.pid} ${marks}'`;
      await client.query(mark);
      // The log is written by a process of its own, a moment later.
      for (;;) {
        const text = await logFrom(client, offset);
        if (text.includes(mark)) {
          offset += Buffer.byteLength(text);
          return statementsIn(text).filter((statement) => statement.text !== mark);
        }
        await pause(20);
      }
    },
    close: () => client.end(),
  };
}

async function sizeOfLog(client: Client): Promise<number> {
  const { rows } = await client.query<{ size: string }>(
    'SELECT (pg_stat_file(pg_current_logfile())).size::text AS size',
  );
  return Number(rows[0]?.size ?? 0);
}

/** Of the log's own: this reading stands in it as well, so it is asked on a line that no plan is made of. */
async function logFrom(client: Client, offset: number): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    "SELECT convert_from(pg_read_binary_file(pg_current_logfile(), $1, 100000000), 'UTF8') AS text",
    [offset],
  );
  return rows[0]?.text ?? '';
}

// Lines of one entry are indented from its second on.
const ENTRY = /duration: [\d.]+ ms {2}plan:\n((?:\t.*\n)+)/g;

function statementsIn(log: string): Statement[] {
  return [...log.matchAll(ENTRY)].map(([, entry = '']) => {
    const { 'Query Text': text, Plan } = logged.parse(JSON.parse(entry.replace(/^\t/gm, '')));
    return { text: text.replace(/\s+/g, ' ').trim(), scans: scansOf(Plan) };
  });
}

function scansOf(node: PlanNode): Scan[] {
  const { Plans = [], 'Node Type': how, 'Relation Name': table } = node;
  const own = table === undefined ? [] : [{ how, table, rows: rowsRead(node) }];
  return [...own, ...Plans.flatMap(scansOf)];
}

function rowsRead(node: PlanNode): number {
  const {
    'Actual Rows': kept = 0,
    'Actual Loops': loops = 1,
    'Rows Removed by Filter': filtered = 0,
    'Rows Removed by Index Recheck': rechecked = 0,
  } = node;
  return (kept + filtered + rechecked) * loops;
}

async function withClient<Answer>(
  databaseUrl: string,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
