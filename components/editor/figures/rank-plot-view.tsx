import { type RankPlot, rankSummary } from '@/lib/figures/plots.rules';
import { percentOf } from '@/lib/figures/scale.rules';
import { formatNumber } from '@/lib/shared/russian';
import styles from './plots.module.css';

/** The name of a bar stands above it: it may be long, and letters may be large. */
export function RankPlotView({ plot }: { plot: RankPlot }) {
  const highest = Math.max(0, ...plot.bars.map(({ value }) => value));
  if (highest === 0) return null;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{plot.title}</figcaption>
      <div className={styles.ranks} role="img" aria-label={rankSummary(plot)}>
        {plot.bars.map(({ name, value }) => (
          <div key={name} className={styles.rank}>
            <span>
              {name}: <strong>{formatNumber(value)}</strong>
            </span>
            <svg aria-hidden="true" width="100%" height="1rem">
              <rect className={styles.column} width={`${percentOf(value, highest)}%`} height="100%" />
            </svg>
          </div>
        ))}
      </div>
    </figure>
  );
}
