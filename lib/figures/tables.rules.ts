import { monthName, monthsOf } from './period.rules';
import { activeByMonth, countsByMonth, type Figures, NO_CATEGORY, READ, shareOf, sum } from './rules';

/** Names of the tables, in the address of their files too. */
export const tableNames = [
  'publications',
  'categories',
  'readings',
  'comments',
  'subscribers',
  'told',
  'messages',
] as const;

export type TableName = (typeof tableNames)[number];

/** Null: there is no such number, as the sum of what stood at the ends of months. */
export type TableRow = { readonly head: string; readonly values: readonly (number | null)[] };

export type Table = {
  readonly name: TableName;
  readonly caption: string;
  /** The first one is the head of the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Null where nothing can be added up. */
  readonly total: TableRow | null;
};

/** What the states of a comment are called, in the order of the columns. */
export const commentStates = {
  Опубликовано: ['published'],
  Отклонено: ['rejected'],
  'Ждут проверки': ['waiting'],
} as const;

export const messageStates = {
  Отвечено: ['answered'],
  'Закрыто без ответа': ['closed'],
  'Ждут ответа': ['new', 'in-work'],
} as const;

export function tableOf(name: TableName, figures: Figures): Table {
  switch (name) {
    case 'publications':
      return publications(figures);
    case 'categories':
      return categories(figures);
    case 'readings':
      return readings(figures);
    case 'comments':
      return byState(figures, figures.comments, {
        ...{ name, caption: 'Комментарии по месяцам', whole: 'Прислано', states: commentStates },
      });
    case 'subscribers':
      return subscribers(figures);
    case 'told':
      return told(figures);
    case 'messages':
      return byState(figures, figures.messages, {
        ...{ name, caption: 'Сообщения по месяцам', whole: 'Пришло', states: messageStates },
      });
  }
}

type Column = { readonly name: string; readonly values: readonly number[] };

/** The categories in which something was published, in the order of the site. */
export function categoryCounts({ period, categories, publications }: Figures): Column[] {
  return [...categories, { id: NO_CATEGORY, name: 'Без рубрики' }]
    .map(({ id, name }) => ({ name, values: countsByMonth(period, publications, [id]) }))
    .filter(({ values }) => sum(values) > 0);
}

function publications(figures: Figures): Table {
  const columns = categoryCounts(figures);
  return monthTable(figures, {
    name: 'publications',
    caption: 'Новости по месяцам и рубрикам',
    columns: [{ name: 'Всего', values: added(figures, columns) }, ...columns],
  });
}

function categories(figures: Figures): Table {
  const counts = categoryCounts(figures).map(({ name, values }) => ({ name, count: sum(values) }));
  const whole = sum(counts.map(({ count }) => count));
  return {
    name: 'categories',
    caption: 'Новости по рубрикам',
    columns: ['Рубрика', 'Новостей', 'Доля, %'],
    rows: counts.map(({ name, count }) => ({ head: name, values: [count, shareOf(count, whole)] })),
    total: { head: 'Всего', values: [whole, null] },
  };
}

function readings(figures: Figures): Table {
  const values = countsByMonth(figures.period, figures.readings, [READ]);
  return monthTable(figures, {
    ...{ name: 'readings', caption: 'Чтение новостей по месяцам' },
    columns: [{ name: 'Открыто новостей', values }],
  });
}

function subscribers(figures: Figures): Table {
  const { period } = figures;
  const column = (name: string, kind: string) => ({
    name,
    values: countsByMonth(period, figures.subscribers, [kind]),
  });
  const changes = [
    column('Подписались', 'joined'),
    column('Отказались', 'left'),
    column('Приостановлены', 'suspended'),
  ];
  const table = monthTable(figures, {
    name: 'subscribers',
    caption: 'Подписки по месяцам',
    columns: [...changes, { name: 'Действуют к концу месяца', values: activeByMonth(figures) }],
  });
  // What stood at the ends of months does not add up.
  return { ...table, total: { head: 'Всего', values: [...changes.map(({ values }) => sum(values)), null] } };
}

function told({ categorySubscribers }: Figures): Table {
  return {
    name: 'told',
    caption: 'Действующие подписки по рубрикам сейчас',
    columns: ['Рубрика', 'Получают её новости', 'Из них выбрали её'],
    rows: categorySubscribers.map(({ name, told, byName }) => ({ head: name, values: [told, byName] })),
    total: null,
  };
}

type StateTable = {
  name: TableName;
  caption: string;
  whole: string;
  states: Readonly<Record<string, readonly string[]>>;
};

function byState(
  figures: Figures,
  counts: Figures['comments'],
  { whole, states, ...head }: StateTable,
): Table {
  const columns = Object.entries(states).map(([name, kinds]) => ({
    name,
    values: countsByMonth(figures.period, counts, kinds),
  }));
  return monthTable(figures, {
    ...head,
    columns: [{ name: whole, values: added(figures, columns) }, ...columns],
  });
}

function added({ period }: Figures, columns: readonly Column[]): number[] {
  return monthsOf(period).map((_, index) => sum(columns.map(({ values }) => values[index] ?? 0)));
}

type MonthTable = { name: TableName; caption: string; columns: readonly Column[] };

function monthTable({ period }: Figures, { name, caption, columns }: MonthTable): Table {
  return {
    name,
    caption,
    columns: ['Месяц', ...columns.map((column) => column.name)],
    rows: monthsOf(period).map((month, index) => ({
      head: monthName(month),
      values: columns.map(({ values }) => values[index] ?? 0),
    })),
    total: { head: 'Всего', values: columns.map(({ values }) => sum(values)) },
  };
}
