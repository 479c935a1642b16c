import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { database } from '@/lib/db/client';
import { createClone, dropClone, newClone } from './clones';
import type { Template } from './templates';

/**
 * Called once at the head of a test file: `database()` then reaches a migrated, empty database of the file's own,
 * and DATA_DIR is a folder of its own. Nothing that the file imports may ask for settings while it is loaded.
 */
export function withEmptyDatabase(): void {
  withCloneOf('empty');
}

/** The same with the sample news in the database; its pictures and documents are not copied. */
export function withSampleNews(): void {
  withCloneOf('sample');
}

// The first of a run makes the template.
const LONGEST_MAKING = 240_000;

function withCloneOf(template: Template): void {
  const clone = newClone();
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-test-'));
  process.env.DATABASE_URL = clone.url;
  process.env.DATA_DIR = folder;
  beforeAll(() => createClone(clone, template), LONGEST_MAKING);
  afterAll(async () => {
    await database().$disconnect();
    await dropClone(clone);
    rmSync(folder, { recursive: true });
  });
}
