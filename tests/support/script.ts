import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program in a process of its own. */
export type Script = {
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Resolves when it has printed this, rejects when it ended without. */
  readonly printed: (text: string) => Promise<void>;
  /** Its exit status; null when a signal ended it. */
  readonly ended: () => Promise<number | null>;
};

export function runScript(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; uid?: number; gid?: number } = {},
): Script {
  const env = { ...process.env, ...options.env };
  const child = spawn(process.execPath, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      child.emit('printed');
    });
  }
  const exit = once(child, 'close');
  return {
    process: child,
    output: () => output,
    printed: async (text) => {
      let isOver = false;
      exit.then(() => {
        isOver = true;
        child.emit('printed');
      });
      while (!output.includes(text)) {
        if (isOver) throw new Error(`It ended without printing «${text}»:\n${output}`);
        await once(child, 'printed');
      }
    },
    ended: async () => {
      await exit;
      return child.exitCode;
    },
  };
}
