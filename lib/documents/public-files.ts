import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The addresses of all files in the folder that Next serves from `/`. */
export async function findPublicFiles(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map((entry) => addressOf(path.relative(folder, path.join(entry.parentPath, entry.name)))),
  );
}

function addressOf(relativePath: string): string {
  return `/${relativePath.split(path.sep).map(encodeURIComponent).join('/')}`;
}
