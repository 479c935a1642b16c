/** One line of the table. A row without a bar only informs. */
export type Row = {
  what: string;
  measured: string;
  bar: string | null;
  isReached: boolean | null;
};

export function informing(what: string, measured: string): Row {
  return { what, measured, bar: null, isReached: null };
}

export function atLeast(bar: number, what: string, measured: number): Row {
  return { what, measured: number(measured), bar: `≥ ${number(bar)}`, isReached: measured >= bar };
}

export function atMost(bar: number, what: string, measured: number, unit = ''): Row {
  const isReached = measured <= bar;
  return { what, measured: `${number(measured)}${unit}`, bar: `≤ ${number(bar)}${unit}`, isReached };
}

export function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return value.toLocaleString('ru-RU', { maximumFractionDigits: digits });
}

export function table(rows: readonly Row[]): string {
  const lines = [['Что', 'Измерено', 'Планка', ''], ...rows.map(cells)];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells({ what, measured, bar, isReached }: Row): string[] {
  const verdict = isReached === null ? '' : isReached ? 'взята' : 'НЕ ВЗЯТА';
  return [what, measured, bar ?? '—', verdict];
}
