import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rootsOf } from './common.rules';

// Next would take the file for a module to bundle if its path stood here in one piece.
const FILE = ['lib', 'people', 'common-passwords.txt'];

let words: ReadonlySet<string> | undefined;

/** Whether a password is, or is made of, one of those that are tried first (see the head of the list). */
export function isCommonPassword(password: string): boolean {
  words ??= readWords();
  return rootsOf(password).some((root) => words?.has(root));
}

/** One a line, lower case, е for ё; `#` begins a remark. */
function readWords(): ReadonlySet<string> {
  const lines = readFileSync(path.join(process.cwd(), ...FILE), 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('# ')));
}
