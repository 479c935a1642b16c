import { z } from 'zod';
import { FORMAT } from './form.rules';

/** What the first and the last entry of an archive may say. */

const anyManifest = z.object({ format: z.literal(FORMAT.format), version: z.int() });

const manifest = z.strictObject({
  format: z.literal(FORMAT.format),
  version: z.literal(FORMAT.version),
  personalData: z.boolean(),
});

const closing = z.strictObject({ entries: z.int(), sha256: z.string() });

/** «newerVersion»: an export, of a portal that is younger than this one. */
export function readManifest(content: Uint8Array) {
  const said = jsonOf(content);
  const any = anyManifest.safeParse(said);
  if (any.success && any.data.version > FORMAT.version) return 'newerVersion';
  const own = manifest.safeParse(said);
  return own.success ? own.data : 'notAnExport';
}

export function readClosing(content: Uint8Array): z.infer<typeof closing> | null {
  return closing.safeParse(jsonOf(content)).data ?? null;
}

function jsonOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    return null;
  }
}
