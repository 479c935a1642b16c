/** Where the lines of a plot stand: round numbers from 0 up, the last of them not below the highest value. */
export function ticksFor(highest: number): number[] {
  const step = roundStep(Math.max(1, highest) / MOST_STEPS);
  const steps = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

const MOST_STEPS = 5;

/** The next of 1, 2, 5, 10, 20, 50 … that is no less: things are counted, so never a part of one. */
function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}

/** Percent of the plot's height or width, with two digits after the point. */
export function percentOf(value: number, highest: number): number {
  return highest === 0 ? 0 : Math.round((10_000 * value) / highest) / 100;
}

/** How readily a month is named below its column; where there is less room, only the more frequent ranks are seen. */
export type LabelRank = 'always' | 'often' | 'seldom' | 'never';

/** Twelve names at most, then every third of them, then every sixth. */
export function labelRank(index: number, months: number): LabelRank {
  const step = labelStep(months);
  if (index % step !== 0) return 'never';
  if (index % (6 * step) === 0) return 'always';
  return index % (3 * step) === 0 ? 'often' : 'seldom';
}

export function labelStep(months: number): number {
  return Math.ceil(months / 12);
}
