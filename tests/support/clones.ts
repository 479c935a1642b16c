import { randomUUID } from 'node:crypto';
import { requireTemplate, type Template } from './templates';
import { urlOfTestDatabase, withTestServer } from './test-server';

/** A database of one's own for one test file or one portal. */
export type Clone = { readonly name: string; readonly url: string };

/** The name tells which process asked for it, so that copies left by a killed run can be told from those in use. */
export function newClone(): Clone {
  const name = `clone_${process.pid}_${randomUUID().slice(0, 8)}`;
  return { name, url: urlOfTestDatabase(name) };
}

export async function createClone(clone: Clone, template: Template): Promise<void> {
  const original = await requireTemplate(template);
  await withTestServer((server) => server.query(`CREATE DATABASE "${clone.name}" TEMPLATE "${original}"`));
}

export async function dropClone({ name }: Clone): Promise<void> {
  await withTestServer((server) => server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

export async function dropAbandonedClones(): Promise<void> {
  await withTestServer(async (server) => {
    const { rows } = await server.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'clone\\_%'",
    );
    const abandoned = rows.map((row) => row.datname).filter((name) => !lives(Number(name.split('_')[1])));
    for (const name of abandoned) await server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
