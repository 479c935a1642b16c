import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const secretsFile = z.object({ authSecret: z.string().min(32) });

/** The secrets in `DATA_DIR/secrets.json`, made at the first call; two first calls at once agree on one. */
export function requireSecrets(dataDir: string): z.infer<typeof secretsFile> {
  const file = path.join(dataDir, 'secrets.json');
  return readSecrets(file) ?? makeSecrets(file);
}

function readSecrets(file: string): z.infer<typeof secretsFile> | null {
  try {
    return secretsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function makeSecrets(file: string): z.infer<typeof secretsFile> {
  const aside = `${file}.${randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(aside, JSON.stringify({ authSecret: randomBytes(32).toString('base64url') }), {
    mode: 0o600,
  });
  try {
    // Unlike renaming, linking fails where another start was faster.
    linkSync(aside, file);
  } catch {
    // Then its secrets count.
  } finally {
    rmSync(aside);
  }
  return secretsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}
