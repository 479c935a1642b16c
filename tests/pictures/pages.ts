import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type StartedPortal, startPortal } from '../support/portal';
import { DEMO_PASSWORD } from '../support/templates';

const FOLDER = 'docs/pictures';
const DESK_WIDTH = 1100;

/** The home page for the README and the desk for its guide. Needs a test server and the built portal. */
export async function takePages(browser: Browser): Promise<void> {
  const portal = await startPortal();
  try {
    await takeHome(browser, portal);
    await takeDesk(browser, portal);
  } finally {
    await portal.stop();
  }
}

async function takeHome(browser: Browser, { origin }: StartedPortal): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
  await page.goto(origin);
  await shoot(page, 'home');
  await page.close();
}

async function takeDesk(browser: Browser, { origin, sample }: StartedPortal): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: DESK_WIDTH, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/editor/login');
  await page.getByLabel('Электронная почта').fill('editor@portal.test');
  await page.getByLabel('Пароль').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.waitForURL((url) => url.pathname === '/editor');
  const pages = {
    desk: '/editor',
    article: `/editor/articles/${sample.draftId}`,
    library: '/editor/media',
    calendar: '/editor/calendar',
    check: `/editor/articles/${sample.draftId}/check`,
    comments: '/editor/comments',
    letters: '/editor/letters?trouble=uncertain',
    subscribers: '/editor/subscribers',
    account: '/editor/account',
    figures: '/editor/figures',
    categories: '/editor/structure/categories',
    glossary: '/editor/structure/glossary',
    synonyms: '/editor/structure/synonyms',
  };
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address);
    await shoot(page, `editors/${name}`);
  }
  await context.close();
}

async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  // Pictures below the first screen are fetched late, fonts too.
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file });
  process.stdout.write(`${file}\n`);
}
