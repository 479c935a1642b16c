import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// The CLI asks for its schema engine before it reads anything else; ours comes from the npm registry
// (docs/decisions/0002-offline-schema-engine.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('prisma/schema-engine.mjs', import.meta.url),
);
// Its first line asks for `node`, which need not be on the path, nor be this one.
process.env.PATH = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
// No question to Prisma's servers about newer versions.
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` needs no database; commands that do are started with DATABASE_URL set.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://nobody@127.0.0.1:1/none' },
});
