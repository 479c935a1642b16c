import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** Milliseconds of the database a search takes. */
export type SearchTimes = { readonly p50: number; readonly p95: number };

/** Words that many articles have, and words that hardly any has. */
const SEARCHES = [
  ...[
    'выплата',
    'пособие',
    'пенсионеры',
    'заявление',
    'семья',
    'справка о доходах',
    'горячая линия',
    'рублей',
  ],
  ...[
    'субсидия на оплату жилья',
    'личный приём',
    'многодетные семьи',
    'центр забота',
    'телефон',
    'документы',
  ],
  ...[
    'вертикализатор',
    'парашют',
    'аккордеон',
    'Соснововотуринск',
    'Усть-холмск',
    'Великобережинск',
    'Ростопчин',
  ],
  ...['Малоключевск пособие', 'улей', 'самовар ветераны', 'Каштановая улица', 'Панкратова', 'ксилофон'],
];

const ROUNDS = 4;

const answers = z.array(z.number());

/**
 * Asks for each of them several times, in a process of its own: what readers' pages import is loaded only under the
 * condition of their bundler.
 */
export async function timeSearches(databaseUrl: string): Promise<SearchTimes> {
  const execArgv = ['--conditions=react-server', '--import', 'tsx'];
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const asker = fork('tests/load/searcher.ts', [String(ROUNDS), ...SEARCHES], { execArgv, env });
  const [times] = await once(asker, 'message');
  const sorted = answers.parse(times).toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
