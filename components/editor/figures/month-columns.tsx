import type { MonthPlot } from '@/lib/figures/plots.rules';
import { sum } from '@/lib/figures/rules';
import { percentOf } from '@/lib/figures/scale.rules';
import { formatNumber } from '@/lib/shared/russian';
import { fillOf, type Look } from './looks';
import styles from './plots.module.css';

/** Part of a month's room that its columns take; the rest parts it from its neighbours. */
const COLUMN_SHARE = 0.7;

/** More columns than these have no room for their numbers. */
const MOST_NUMBERED = 12;

type MonthColumnsProps = {
  plot: MonthPlot;
  /** The number at the upper edge of the plot. */
  top: number;
  looks: readonly Look[];
};

export function MonthColumns({ plot, top, looks }: MonthColumnsProps) {
  const columns = plot.months.flatMap((_, index) => columnsOf(plot, index, top));
  return columns
    .map(({ key, x, width, from, to, series }) => (
      <rect
        key={key}
        className={styles.column}
        fill={fillOf(looks[series])}
        x={`${x}%`}
        y={`${100 - to}%`}
        width={`${width}%`}
        height={`${to - from}%`}
      />
    ))
    .concat(plot.months.length > MOST_NUMBERED ? [] : numbersOf(plot, top));
}

/** All places are percents of the plot, from its lower left corner. */
type Column = { key: string; x: number; width: number; from: number; to: number; series: number };

function columnsOf({ months, series, layout }: MonthPlot, index: number, top: number): Column[] {
  const room = 100 / months.length;
  const width = (room * COLUMN_SHARE) / (layout === 'beside' ? series.length : 1);
  const start = room * (index + (1 - COLUMN_SHARE) / 2);
  const values = series.map((one) => one.values[index] ?? 0);
  return values.flatMap((value, number) => {
    if (value === 0) return [];
    const below = layout === 'stacked' ? sum(values.slice(0, number)) : 0;
    const x = layout === 'beside' ? start + number * width : start;
    return [
      {
        key: `${months[index]} ${number}`,
        series: number,
        x,
        width,
        from: percentOf(below, top),
        to: percentOf(below + value, top),
      },
    ];
  });
}

/** The number above each column, where there is room for it. */
function numbersOf(plot: MonthPlot, top: number) {
  const columns = plot.months.flatMap((_, index) => columnsOf(plot, index, top));
  const upper = plot.layout === 'beside' ? columns : columns.filter((one) => isUppermost(one, columns));
  return upper.map(({ key, x, width, to }) => (
    <text
      key={`${key} number`}
      className={styles.number}
      x={`${x + width / 2}%`}
      y={`${100 - to}%`}
      dy="-0.3em"
      textAnchor="middle"
    >
      {formatNumber(Math.round((to * top) / 100))}
    </text>
  ));
}

function isUppermost(column: Column, columns: readonly Column[]): boolean {
  return columns.every((other) => other.x !== column.x || other.to <= column.to);
}
