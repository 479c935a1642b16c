import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const CONNECT_MS = 5_000;
// Types of PostgreSQL: the catalogue's own one-letter type "char", and text.
const CHAR = 18;
const TEXT = 25;

/** A PostgreSQL database as the schema engine wants it: Prisma's adapter, mended where migrations need more of it. */
export function schemaDatabase(url) {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => mended(await connected(url)),
    connectToShadowDb: () => newShadowDatabase(url),
  };
}

export async function createDatabaseOf(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const server = await connected(withDatabase(url, 'postgres'));
  await server.underlyingDriver().query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
  await server.dispose();
}

/** The adapter's own one opens the main database when it is given a connection string, and drops it while in use. */
async function newShadowDatabase(url) {
  const name = `prisma_shadow_${randomUUID()}`;
  const main = await connected(url);
  await main.underlyingDriver().query(`CREATE DATABASE "${name}"`);
  const shadow = await connected(withDatabase(url, name));
  const close = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await close();
    await main.underlyingDriver().query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await main.dispose();
  };
  return mended(shadow);
}

/** Asks for a connection at once: later the engine only says that something failed. */
async function connected(url) {
  const adapter = await new PrismaPg({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
  }).connect();
  await adapter.underlyingDriver().query('SELECT 1');
  return adapter;
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

function mended(adapter) {
  readChars(adapter);
  if (adapter.executeScript) runScriptsWhole(adapter);
  if (adapter.startTransaction) {
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => mended(await start(isolation));
  }
  return adapter;
}

/** The adapter splits scripts at every semicolon, inside function bodies too. */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error));
  };
}

/** The adapter refuses "char", which the engine reads from the catalogue: to the one it is text, to the other a letter. */
function readChars(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let isChar = [];
  adapter.performIO = async (query) => {
    const answer = await performIO(query);
    isChar = answer.fields.map((field) => field.dataTypeID === CHAR);
    for (const field of answer.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return answer;
  };
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    const columnTypes = answer.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
}
