import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

/** One hash of all the files under `entries`, names and contents; what is not there does not count. */
export function hashOf(entries, isCounted = () => true) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap(filesUnder).filter(isCounted)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** A stamp lies inside what was made, so that it goes when that goes. */
export function isStamped(stamp, hash) {
  try {
    return readFileSync(path.join(ROOT, stamp), 'utf8') === hash;
  } catch {
    return false;
  }
}

export function putStamp(stamp, hash) {
  writeFileSync(path.join(ROOT, stamp), hash);
}

function filesUnder(entry) {
  const stat = statSync(path.join(ROOT, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [entry];
  return readdirSync(path.join(ROOT, entry))
    .sort()
    .flatMap((name) => filesUnder(`${entry}/${name}`));
}
