import { chromium } from '@playwright/test';
import { connect } from '@/lib/db/client';
import { chromiumLaunch } from '../support/chromium';
import { startPortal } from '../support/portal';
import { signInAsEditor } from '../support/sign-in';
import { median } from './load';
import { fillUpTo } from './many-articles';

const FEW = 200;
const MANY = 20_000;

const WARMING = 10;
const OPENINGS = 21;

type DeskPage = '/editor' | '/editor/articles' | '/editor/figures';

/** Milliseconds until a page of the desk has come whole, with few and with many articles. */
export type DeskFigures = Readonly<Record<DeskPage, { readonly few: number; readonly many: number }>>;

/** One portal, filled up between the two measurements: all else stays as it was. */
export async function compareDesks(say: (line: string) => void): Promise<DeskFigures> {
  const portal = await startPortal();
  const database = connect(portal.databaseUrl);
  try {
    const cookie = await editorsCookie(portal.origin);
    await fillUpTo(database, FEW);
    const few = await timePages(portal.origin, cookie);
    say(`Рабочий стол с ${FEW} новостями измерен.`);
    await fillUpTo(database, MANY);
    const many = await timePages(portal.origin, cookie);
    say(`Рабочий стол с ${MANY} новостями измерен.`);
    const both = (page: DeskPage) => ({ few: few[page], many: many[page] });
    return {
      '/editor': both('/editor'),
      '/editor/articles': both('/editor/articles'),
      '/editor/figures': both('/editor/figures'),
    };
  } finally {
    await database.$disconnect();
    await portal.stop();
  }
}

async function editorsCookie(origin: string): Promise<string> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ baseURL: origin });
    await signInAsEditor(page);
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}

async function timePages(origin: string, cookie: string): Promise<Record<DeskPage, number>> {
  return {
    '/editor': await timePage(`${origin}/editor`, cookie),
    '/editor/articles': await timePage(`${origin}/editor/articles`, cookie),
    '/editor/figures': await timePage(`${origin}/editor/figures`, cookie),
  };
}

async function timePage(url: string, cookie: string): Promise<number> {
  // The first openings fetch code and data from disk, and the engine makes its code fast.
  for (let number = 1; number <= WARMING; number++) await openPage(url, cookie);
  const times: number[] = [];
  for (let number = 1; number <= OPENINGS; number++) times.push(await openPage(url, cookie));
  return median(times);
}

async function openPage(url: string, cookie: string): Promise<number> {
  const begin = performance.now();
  const answer = await fetch(url, { headers: { cookie }, redirect: 'error' });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - begin;
}
