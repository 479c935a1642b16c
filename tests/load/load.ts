import autocannon from 'autocannon';
import { cpuMilliseconds } from './cpu';

export type Target = {
  name: string;
  url: string;
  headers?: Record<string, string>;
  connections: number;
  /** The processes that do the work. */
  pids: number[];
};

export type Figures = {
  requestsPerSecond: number;
  /** Of all the target's processes together; null where the system does not tell. */
  cpuPerRequest: number | null;
};

const ROUNDS = 5;
const SECONDS = 2;

/**
 * Figures of every target, one for each round. The targets take turns, so that what else the machine does in the
 * meantime meets all of them alike.
 */
export async function measureInTurns<Name extends string>(
  targets: Record<Name, Target>,
  say: (line: string) => void,
): Promise<(target: Name) => Figures[]> {
  const figures = new Map<string, Figures[]>();
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? 'Разогрев' : `Круг ${round} из ${ROUNDS}`);
    for (const [name, target] of Object.entries<Target>(targets)) {
      const measured = await measure(target);
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), measured]);
    }
  }
  return (name) => figures.get(name) ?? [];
}

async function measure({ name, url, headers = {}, connections, pids }: Target): Promise<Figures> {
  const before = cpuOf(pids);
  const { requests, duration, errors, non2xx } = await autocannon({
    url,
    headers,
    connections,
    duration: SECONDS,
  });
  const after = cpuOf(pids);
  if (errors + non2xx > 0) throw new Error(`${name}: ${errors} ошибок, ${non2xx} ответов не 200`);
  return {
    requestsPerSecond: requests.total / duration,
    cpuPerRequest: before === null || after === null ? null : (after - before) / requests.total,
  };
}

function cpuOf(pids: number[]): number | null {
  return pids
    .map(cpuMilliseconds)
    .reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

/** Median of the quotients of each round: pairs measured seconds apart. */
export function medianRatio(of: Figures[], against: Figures[], figure: (one: Figures) => number | null) {
  const ratios = of.map((one, round) => {
    const other = against[round];
    return (figure(one) ?? Number.NaN) / ((other && figure(other)) ?? Number.NaN);
  });
  return median(ratios);
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
