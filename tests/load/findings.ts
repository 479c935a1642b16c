import type { DigestFigures } from '../support/digest';
import type { DeskFigures } from './desk';
import type { FirstVisit } from './first-visit';
import type { Flood } from './flood';
import type { ImportFigures } from './importing';
import { type Figures, median, medianRatio } from './load';
import { atLeast, atMost, informing, number, type Row } from './rows';
import type { SizeFigures } from './size';

type FiguresOf = (target: string) => Figures[];

const speed = (figures: Figures) => figures.requestsPerSecond;
const cost = (figures: Figures) => figures.cpuPerRequest;

/** The bars are those of the issue «Foundation». */
export function loadRows(of: FiguresOf): Row[] {
  return [
    ...figureRows(of),
    ...costRows(of, 'article', 'Хранимая новость: процессор портала на запрос'),
    ...costRows(of, 'home', 'Хранимая главная: процессор портала на запрос'),
    ...ratioRow(of, ['article', 'articleFile'], { bar: 0.35, what: 'Новость: портал один к файлу nginx' }),
    ...ratioRow(of, ['home', 'homeFile'], { bar: 0.35, what: 'Главная: портал один к файлу nginx' }),
    ...ratioRow(of, ['articleBehind', 'articleFile'], { bar: 0.95, what: 'Новость: за nginx к файлу nginx' }),
    ...ratioRow(of, ['homeBehind', 'homeFile'], { bar: 0.95, what: 'Главная: за nginx к файлу nginx' }),
    ...ratioRow(of, ['displayed', 'article'], { bar: 0.9, what: 'Режим отображения к обычному виду' }),
    effortRow(of, 'empty', 'Без хранения: новость к пустой странице Next'),
    effortRow(of, 'framed', 'Без хранения: новость к пустой странице портала'),
  ];
}

const NAMES = {
  article: 'Новость, портал один',
  home: 'Главная, портал один',
  displayed: 'Новость в режиме отображения',
  articleBehind: 'Новость за nginx',
  homeBehind: 'Главная за nginx',
  articleFile: 'Новость файлом nginx',
  homeFile: 'Главная файлом nginx',
  notKept: 'Новость без хранения',
  framed: 'Пустая страница портала (рамка, панель, поле поиска)',
  empty: 'Пустая страница Next',
} as const;

function figureRows(of: FiguresOf): Row[] {
  return Object.entries(NAMES)
    .filter(([target]) => of(target).length > 0)
    .map(([target, name]) => informing(name, figuresText(of(target))));
}

function figuresText(figures: Figures[]): string {
  const perSecond = `${number(median(figures.map(speed)))} запр./с`;
  const cpu = medianCost(figures);
  return cpu === null ? perSecond : `${perSecond}, ${number(cpu)} мс процессора`;
}

function medianCost(figures: Figures[]): number | null {
  const costs = figures.map(cost).filter((each) => each !== null);
  return costs.length === 0 ? null : median(costs);
}

function costRows(of: FiguresOf, target: string, what: string): Row[] {
  const cpu = medianCost(of(target));
  return cpu === null ? [] : [atMost(0.15, what, cpu, ' мс')];
}

function ratioRow(of: FiguresOf, [one, other]: [string, string], row: { bar: number; what: string }): Row[] {
  if (of(other).length === 0) return [];
  return [atLeast(row.bar, row.what, medianRatio(of(one), of(other), speed))];
}

/** How many times the effort of another page an article takes that is rendered for each reader. */
function effortRow(of: FiguresOf, other: string, what: string): Row {
  const [article, page] = [of('notKept'), of(other)];
  // Processor time tells the same on a machine that does other things meanwhile; speed has to do where it is unknown.
  if ([...article, ...page].every((figures) => cost(figures) !== null)) {
    return atMost(1.6, `${what}, процессор`, medianRatio(article, page, cost));
  }
  return atMost(1.6, `${what}, время`, medianRatio(page, article, speed));
}

export function firstVisitRows({
  bytes,
  scriptsOfNext,
  fontsBeforeFirstPaint,
  layoutShift,
}: FirstVisit): Row[] {
  const kilobytes = (count: number) => count / 1000;
  return [
    informing('Первый визит: HTML', `${number(kilobytes(bytes.html))} КБ`),
    informing('Первый визит: CSS', `${number(kilobytes(bytes.css))} КБ`),
    informing('Первый визит: скрипт', `${number(kilobytes(bytes.script))} КБ`),
    informing('Первый визит: изображения', `${number(kilobytes(bytes.picture))} КБ`),
    atMost(30, 'Первый визит: HTML + CSS + скрипт', kilobytes(bytes.html + bytes.css + bytes.script), ' КБ'),
    atMost(60, 'Первый визит: шрифты', kilobytes(bytes.font), ' КБ'),
    atMost(1, 'Первый визит: шрифтов до первой отрисовки', fontsBeforeFirstPaint),
    atMost(0, 'Первый визит: скриптов Next', scriptsOfNext),
    atMost(0, 'Первый визит: сдвиг вёрстки', layoutShift),
  ];
}

export function publicationRows(milliseconds: number[]): Row[] {
  return [atMost(500, 'От публикации до читателя, худший случай', Math.max(...milliseconds), ' мс')];
}

/** The bars are those of the issue «Participation»; at most the letters of four lanes are uncertain after each of two kills. */
export function digestRows(
  { letters, seconds, twice, uncertain, forgotten }: DigestFigures,
  bareSeconds: number,
): Row[] {
  return [
    informing(
      'Подборка 20 000 подписчикам, два убийства процесса',
      `${number(seconds)} с, ${number(letters / seconds)} писем/с`,
    ),
    informing('Подборка: время к голой отправке тех же писем', number(seconds / bareSeconds)),
    atMost(0, 'Подборка: получили дважды', twice),
    atMost(0, 'Подборка: забыты', forgotten),
    atMost(8, 'Подборка: показаны как неясные', uncertain),
  ];
}

/** The bars are those of the issue «Finding»; pages are rendered, none is kept. */
export function sizeRows({ articles, seconds, bytes, pages, searches }: SizeFigures): Row[] {
  const many = number(articles);
  const { few: fast, many: slow } = searches;
  return [
    informing(`Новостей ${many}: создание, база данных`, `${number(seconds)} с, ${number(bytes / 1e6)} МБ`),
    ...pages.flatMap((page) => [
      informing(
        `Без хранения, ${page.what}: 1 000 и ${many} новостей`,
        `${number(page.few)} и ${number(page.many)} мс`,
      ),
      ...(page.hasBar
        ? [atMost(1.5, `Без хранения, ${page.what}: ${many} новостей к 1 000`, page.many / page.few)]
        : []),
    ]),
    informing('Поиск: половина запросов к базе, 1 000 новостей', `${number(fast.p50)} мс`),
    informing(`Поиск: половина запросов к базе, ${many} новостей`, `${number(slow.p50)} мс`),
    atMost(3, `Поиск: половина запросов, ${many} новостей к 1 000`, slow.p50 / fast.p50),
    atMost(150, `Поиск: 95 из 100 запросов, ${many} новостей`, slow.p95, ' мс'),
  ];
}

/** Flat memory as the issue «Finding» asks: ten times the items may take a quarter more, for buffers that fill up. */
export function importRows(figures: ImportFigures): Row[] {
  const { items, seconds, secondsAgain, fileMegabytes, peakMegabytes, ratio } = figures;
  const file = `Импорт WXR, ${number(items)} записей, ${number(fileMegabytes)} МБ`;
  return [
    informing(file, `${number(seconds)} с, не больше ${number(peakMegabytes)} МБ памяти`),
    informing('Импорт: второй раз, когда делать нечего', `${number(secondsAgain)} с`),
    atMost(1.25, 'Импорт: память к памяти на десятой части записей', ratio),
  ];
}

/** The bar is that of the issue «Desk». */
export function deskRows(desk: DeskFigures): Row[] {
  return Object.entries(desk).flatMap(([page, { few, many }]) => [
    informing(`${page} с 200 и с 20 000 новостей`, `${number(few)} и ${number(many)} мс`),
    atMost(1.5, `${page}: 20 000 новостей к 200`, many / few),
  ]);
}

/** The bars are those of the issue «Participation»; `allowed` comments may be stored of the flood. */
export function floodRows(what: string, allowed: number, flood: Flood): Row[] {
  const { quiet, flooded, answered, seconds, stored, steps } = flood;
  const milliseconds = ({ median, slow }: Flood['quiet']) =>
    `${number(median)} мс, медленные ${number(slow)} мс`;
  return [
    informing(`${what}: отвечено`, `${answered} за ${number(seconds)} с`),
    informing(`${what}: страница читателя в покое`, milliseconds(quiet)),
    informing(`${what}: страница читателя под потоком`, milliseconds(flooded)),
    atMost(1.5, `${what}: время страницы к спокойному`, flooded.median / quiet.median),
    atMost(allowed, `${what}: сохранено комментариев`, stored),
    atMost(3, `${what}: нажатий модератора, чтобы убрать`, steps),
  ];
}
