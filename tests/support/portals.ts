import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { database } from '@/lib/db/client';
import { completeEnvironment } from '@/lib/shared/env';
import { createClone, dropClone, newClone } from './clones';
import { sampleFolder, type Template } from './templates';

/** A portal of a test that needs more than one: its database and its folder. */
export type TestPortal = { readonly name: string; readonly url: string; readonly folder: string };

const made: TestPortal[] = [];

/** A new portal, used from now on; with the sample news come the files of its library. */
export async function aPortal(template: Template): Promise<TestPortal> {
  const clone = newClone();
  const portal = { ...clone, folder: mkdtempSync(path.join(tmpdir(), 'portal-test-')) };
  made.push(portal);
  await createClone(clone, template);
  const media = path.join(sampleFolder(), 'media');
  if (template === 'sample' && existsSync(media)) {
    cpSync(media, path.join(portal.folder, 'media'), { recursive: true });
  }
  await use(portal);
  return portal;
}

/** `database()` and DATA_DIR are those of this portal from now on. */
export async function use({ url, folder }: TestPortal): Promise<void> {
  await globalThis.portalDatabase?.$disconnect();
  globalThis.portalDatabase = undefined;
  process.env.DATA_DIR = folder;
  completeEnvironment({ DATABASE_URL: url, AUTH_SECRET: 'the secret of the portals of one test file' });
}

/** Called once at the head of a test file that makes portals. */
export function withPortals(): void {
  afterAll(async () => {
    if (globalThis.portalDatabase) await database().$disconnect();
    for (const portal of made.splice(0)) {
      await dropClone(portal);
      rmSync(portal.folder, { recursive: true });
    }
  });
}
