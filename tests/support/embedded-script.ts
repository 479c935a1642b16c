import { requireDatabase, startEmbeddedPostgres } from '@/lib/db/embedded';

/** A process that starts the embedded PostgreSQL in the folder given, says where it is, and stays until it is told. */
const [dataDir = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const postgres = await startEmbeddedPostgres({ dataDir, say });
process.on('SIGTERM', () => {
  void postgres.stop().then(() => process.exit(0));
});
setInterval(() => undefined, 60_000);
say(`ready ${await requireDatabase(postgres, 'portal')} as ${process.getuid?.()}`);
