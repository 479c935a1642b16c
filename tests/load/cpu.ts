import { existsSync, readFileSync } from 'node:fs';

// The kernel counts in hundredths of a second, whatever its own clock is.
const MS_PER_TICK = 10;

/** Milliseconds of CPU that a process and its children have used; null where there is no /proc. */
export function cpuMilliseconds(pid: number): number | null {
  if (!existsSync(`/proc/${pid}/stat`)) return null;
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + ownMilliseconds(each), 0);
}

function ownMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name in brackets and may hold spaces: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}
