import { type Month, shortMonthName } from '@/lib/figures/period.rules';
import { highestOf, isEmptyPlot, type MonthPlot, monthSummary } from '@/lib/figures/plots.rules';
import { labelRank, labelStep, percentOf, ticksFor } from '@/lib/figures/scale.rules';
import { formatNumber } from '@/lib/shared/russian';
import { looksOf, SeriesLegend, SeriesPatterns } from './looks';
import { MonthColumns } from './month-columns';
import styles from './plots.module.css';

/**
 * Columns month by month. Places are percents and sizes of letters are those of the page, so the plot is as wide as
 * there is room and its words stay as large as all others.
 */
export function MonthPlotView({ plot }: { plot: MonthPlot }) {
  if (isEmptyPlot(plot)) return <p>{plot.title}: за это время ничего не было.</p>;
  const ticks = ticksFor(highestOf(plot));
  const top = ticks.at(-1) ?? 1;
  const looks = looksOf(plot);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{plot.title}</figcaption>
      {plot.series.length > 1 && <SeriesLegend series={plot.series} looks={looks} />}
      <div className={styles.plot} role="img" aria-label={monthSummary(plot)}>
        <Ticks ticks={ticks} top={top} />
        <svg className={styles.field} aria-hidden="true" width="100%" height="17rem">
          <SeriesPatterns looks={looks} />
          <svg aria-hidden="true" y="1.5rem" width="100%" height="12rem" overflow="visible">
            {ticks.map((tick) => (
              <TickLine key={tick} y={100 - percentOf(tick, top)} />
            ))}
            <MonthColumns plot={plot} top={top} looks={looks} />
          </svg>
          {plot.months.map((month, index) => (
            <MonthLabel key={month} month={month} index={index} months={plot.months.length} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Ticks({ ticks, top }: { ticks: readonly number[]; top: number }) {
  const digits = formatNumber(top).length;
  return (
    <svg className={styles.ticks} aria-hidden="true" width={`${digits * 0.75 + 0.5}rem`} height="17rem">
      <svg aria-hidden="true" y="1.5rem" width="100%" height="12rem" overflow="visible">
        {ticks.map((tick) => (
          <text key={tick} x="90%" y={`${100 - percentOf(tick, top)}%`} dy="0.35em" textAnchor="end">
            {formatNumber(tick)}
          </text>
        ))}
      </svg>
    </svg>
  );
}

function TickLine({ y }: { y: number }) {
  return <line className={styles.line} x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />;
}

type MonthLabelProps = { month: Month; index: number; months: number };

function MonthLabel({ month, index, months }: MonthLabelProps) {
  const rank = labelRank(index, months);
  if (rank === 'never') return null;
  const x = `${percentOf(index + 0.5, months)}%`;
  const [year, number] = month.split('-');
  const hasYear = index === 0 || number === '01' || labelStep(months) > 1;
  return (
    <g className={styles.label} data-rank={rank}>
      <text x={x} y="15rem" textAnchor="middle">
        {shortMonthName(month)}
      </text>
      {hasYear && (
        <text x={x} y="16.5rem" textAnchor="middle">
          {year}
        </text>
      )}
    </g>
  );
}
