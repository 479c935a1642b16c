import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Commands as the source has them: what is asked of every command is asked of those that nobody thought of, too. */

const TAKES_PERSON = /^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*\w+: (?:Person|Manager)\b/gm;
const IS_FOR_PEOPLE = /\beditor(?:Action|Download|Upload)\(/;
const IMPORT = /^import \{([^}]*)\} from '@\/lib\/[\w./-]*commands';$/gm;

/** Names of everything in `lib` that somebody signed in does. */
export function commandsOfPeople(): string[] {
  const files = sourcesIn('lib').filter((file) => file.endsWith('commands.ts'));
  return files.flatMap((file) => [...read(file).matchAll(TAKES_PERSON)].map(([, name = '']) => name)).sort();
}

/** Files of `app` that make an action, a download or an upload of the desk, with the commands that each can reach. */
export function reachedCommands(): (readonly [file: string, commands: readonly string[]])[] {
  return sourcesIn('app')
    .filter((file) => IS_FOR_PEOPLE.test(read(file)))
    .map((file) => [file, importedFrom(read(file))]);
}

function importedFrom(source: string): string[] {
  const names = [...source.matchAll(IMPORT)].flatMap(([, list = '']) => list.split(','));
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
}

function sourcesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => path.join(folder, file));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
