import { plural } from '@/lib/shared/russian';
import { type Month, monthName, monthsOf, periodName } from './period.rules';
import { activeByMonth, countsByMonth, type Figures, READ, sum } from './rules';
import { categoryCounts, commentStates, messageStates } from './tables.rules';

export type Series = { readonly name: string; readonly values: readonly number[] };

/** Columns month by month: the series of a month on top of each other, or side by side. */
export type MonthPlot = {
  readonly id: string;
  readonly title: string;
  readonly months: readonly Month[];
  readonly series: readonly Series[];
  readonly layout: 'stacked' | 'beside';
};

/** Bars one below the other, each with its name. */
export type RankPlot = {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
};

export function publicationPlots(figures: Figures): { months: MonthPlot; categories: RankPlot } {
  const counts = categoryCounts(figures);
  const values = monthsOf(figures.period).map((_, index) =>
    sum(counts.map((category) => category.values[index] ?? 0)),
  );
  return {
    months: monthPlot(figures, {
      id: 'publications',
      title: 'Новости по месяцам',
      series: [{ name: 'Опубликовано', values }],
    }),
    categories: {
      id: 'categories',
      title: 'Новости по рубрикам',
      bars: counts.map((category) => ({ name: category.name, value: sum(category.values) })),
    },
  };
}

export function readingPlot(figures: Figures): MonthPlot {
  const values = countsByMonth(figures.period, figures.readings, [READ]);
  return monthPlot(figures, {
    ...{ id: 'readings', title: 'Чтение новостей по месяцам' },
    series: [{ name: 'Открыто новостей', values }],
  });
}

export function commentPlot(figures: Figures): MonthPlot {
  const series = statesAsSeries(figures, figures.comments, commentStates);
  return monthPlot(figures, { id: 'comments', title: 'Комментарии по месяцам', series });
}

export function messagePlot(figures: Figures): MonthPlot {
  const series = statesAsSeries(figures, figures.messages, messageStates);
  return monthPlot(figures, { id: 'messages', title: 'Сообщения по месяцам', series });
}

export function subscriberPlots(figures: Figures): {
  changes: MonthPlot;
  active: MonthPlot;
  categories: RankPlot;
} {
  const { period, subscribers } = figures;
  const changes = [
    { name: 'Подписались', values: countsByMonth(period, subscribers, ['joined']) },
    { name: 'Отказались', values: countsByMonth(period, subscribers, ['left']) },
  ];
  const active = [{ name: 'Действуют', values: activeByMonth(figures) }];
  return {
    changes: {
      ...monthPlot(figures, { id: 'changes', title: 'Подписались и отказались', series: changes }),
      layout: 'beside',
    },
    active: monthPlot(figures, {
      id: 'active',
      title: 'Действующие подписки к концу месяца',
      series: active,
    }),
    categories: {
      id: 'told',
      title: 'Подписчики по рубрикам сейчас',
      bars: figures.categorySubscribers.map(({ name, told }) => ({ name, value: told })),
    },
  };
}

function monthPlot({ period }: Figures, plot: Pick<MonthPlot, 'id' | 'title' | 'series'>): MonthPlot {
  return { ...plot, months: monthsOf(period), layout: 'stacked' };
}

function statesAsSeries(
  { period }: Figures,
  counts: Figures['comments'],
  states: Readonly<Record<string, readonly string[]>>,
): Series[] {
  return Object.entries(states).map(([name, kinds]) => ({
    name,
    values: countsByMonth(period, counts, kinds),
  }));
}

export function isEmptyPlot({ series }: Pick<MonthPlot, 'series'>): boolean {
  return series.every(({ values }) => values.every((value) => value === 0));
}

/** The highest column, which the scale must reach. */
export function highestOf({ series, months, layout }: MonthPlot): number {
  if (layout === 'beside') return Math.max(0, ...series.flatMap(({ values }) => values));
  return Math.max(0, ...months.map((_, index) => sum(series.map(({ values }) => values[index] ?? 0))));
}

/** What a plot shows, for those who hear it: the numbers themselves stand in the table below. */
export function monthSummary(plot: MonthPlot): string {
  const { title, months, series } = plot;
  const period = periodName({ from: months[0] ?? '', to: months.at(-1) ?? '' });
  return `${title}, ${period}. ${series.map((one) => seriesSummary(one, months)).join(' ')}`;
}

function seriesSummary({ name, values }: Series, months: readonly Month[]): string {
  const highest = Math.max(0, ...values);
  if (highest === 0) return `${name}: ни разу.`;
  const month = monthName(months[values.indexOf(highest)] ?? '');
  return `${name}: больше всего ${highest} (${month}), в последнем месяце ${values.at(-1) ?? 0}.`;
}

export function rankSummary({ title, bars }: RankPlot): string {
  const most = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), { name: '', value: 0 });
  const count = plural(bars.length, ['рубрика', 'рубрики', 'рубрик']);
  return `${title}: ${count}. Больше всего: ${most.name}, ${most.value}.`;
}
