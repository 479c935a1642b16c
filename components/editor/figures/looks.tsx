import type { MonthPlot, Series } from '@/lib/figures/plots.rules';
import styles from './plots.module.css';

/** Series differ by pattern, never by colour alone: all are drawn in the one colour that every scheme has for it. */
export type Look = { readonly kind: 'solid' | 'hatched' | 'dotted'; readonly id: string };

const kinds = ['solid', 'hatched', 'dotted'] as const;

/** Ids of patterns are one for all plots of a page, so each plot names its own. */
export function looksOf({ id, series }: MonthPlot): Look[] {
  return series.map((_, index) => {
    const kind = kinds[index % kinds.length] ?? 'solid';
    return { kind, id: `${id}-${kind}` };
  });
}

export function fillOf(look: Look | undefined): string | undefined {
  return look && look.kind !== 'solid' ? `url(#${look.id})` : undefined;
}

/** Stands inside the plot's `<svg>`. */
export function SeriesPatterns({ looks }: { looks: readonly Look[] }) {
  return (
    <defs>
      {looks.map(({ kind, id }) => (
        <Pattern key={id} kind={kind} id={id} />
      ))}
    </defs>
  );
}

function Pattern({ kind, id }: Look) {
  if (kind === 'solid') return null;
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.paper} width="8" height="8" />
      {kind === 'hatched' ? (
        <rect className={styles.ink} width="4" height="8" />
      ) : (
        <circle className={styles.ink} cx="4" cy="4" r="1.5" />
      )}
    </pattern>
  );
}

export function SeriesLegend({ series, looks }: { series: readonly Series[]; looks: readonly Look[] }) {
  return (
    <ul className={`plain-list ${styles.legend}`}>
      {series.map(({ name }, index) => (
        <li key={name}>
          <svg aria-hidden="true" width="1.5rem" height="1.5rem">
            <rect
              className={styles.column}
              fill={fillOf(looks[index])}
              x="1"
              y="1"
              width="90%"
              height="90%"
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
