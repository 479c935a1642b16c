import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceChange } from '@/lib/db/announce';
import { database } from '@/lib/db/client';
import { environment } from '@/lib/shared/env';
import { remembered } from '@/lib/shared/remembered';
import { withEmptyDatabase } from '../../support/database';
import { announce, aSite, failing, heardAll, htmlPage, renderings, type Site } from './a-site';

withEmptyDatabase();

let site: Site;
beforeEach(async () => {
  site = await aSite(environment().DATABASE_URL ?? '');
});
afterEach(() => site.close());

const textOf = async (address: string) => (await site.ask(address)).text;

async function loseListener() {
  await database().$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'portal-listener' AND datname = current_database()`;
}

describe('an announced change', () => {
  test('of named addresses: they are made anew before anybody gets them again, in every display mode', async () => {
    const inColour = { headers: { Cookie: 'display=v1.c2' } };
    site.pages.set('/news/a', htmlPage('До отзыва'));
    await Promise.all([site.ask('/news/a'), site.ask('/news/a', inColour)]);
    site.pages.set('/news/a', htmlPage('Материал отозван'));
    await announce('/news/a', '/news');
    await heardAll(site);
    expect(await textOf('/news/a')).toContain('Материал отозван');
    expect((await site.ask('/news/a', inColour)).text).toContain('Материал отозван');
  });

  test('counts only when it is committed', async () => {
    site.pages.set('/news/a', htmlPage('Первая редакция'));
    await site.ask('/news/a');
    const rollback = database().$transaction(async (transaction) => {
      await announceChange(transaction, ['/news/a']);
      throw new Error('rolled back');
    });
    await expect(rollback).rejects.toThrow('rolled back');
    site.pages.set('/news/a', failing);
    await heardAll(site);
    // A named address would have been dropped; another still has its last good document.
    expect(await textOf('/news/a')).toContain('Первая редакция');
  });

  test('renews all other addresses before they are sent again', async () => {
    site.pages.set('/', htmlPage('Утро'));
    await site.ask('/');
    site.pages.set('/', htmlPage('Вечер'));
    await heardAll(site);
    expect(await textOf('/')).toContain('Вечер');
  });

  test('while a page is being made: neither its first reader nor anybody later gets the old one', async () => {
    let proceed: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    site.pages.set('/news/a', async (request, response) => {
      site.pages.set('/news/a', htmlPage('После'));
      await gate;
      return htmlPage('До')(request, response);
    });
    const waiting = textOf('/news/a');
    await expect.poll(() => renderings(site, '/news/a')).toBe(1);
    await announce('/news/a');
    await heardAll(site);
    proceed();
    expect(await waiting).toContain('После');
    expect(await textOf('/news/a')).toContain('После');
  });

  test('too large to be named is a change of everything', async () => {
    site.pages.set('/news/a', htmlPage('До'));
    await site.ask('/news/a');
    site.pages.set('/news/a', htmlPage('После'));
    await announce(...Array.from({ length: 500 }, (_, index) => `/news/article-number-${index}`));
    await heardAll(site);
    expect(await textOf('/news/a')).toContain('После');
  });

  test('that cannot be read is a change of everything', async () => {
    site.pages.set('/news/a', htmlPage('До'));
    await site.ask('/news/a');
    site.pages.set('/news/a', htmlPage('После'));
    await database().$executeRaw`SELECT pg_notify('portal_changed', 'no JSON')`;
    await heardAll(site);
    expect(await textOf('/news/a')).toContain('После');
  });
});

test('a lost listener: pages go on being served, and what changed unheard is there after reconnecting', async () => {
  site.pages.set('/', htmlPage('До обрыва'));
  await site.ask('/');
  await loseListener();
  site.pages.set('/', htmlPage('После обрыва'));
  await announce('/');
  expect((await site.ask('/')).status).toBe(200);
  await expect.poll(() => textOf('/')).toContain('После обрыва');
});

describe('what pages read is remembered', () => {
  let readings = 0;
  const countReadings = remembered('readings', async () => ++readings);
  const isRemembered = async () => {
    const first = await countReadings();
    return first === (await countReadings());
  };

  test('until a change, and never for a page that is made after it', async () => {
    const framed = async () => htmlPage(`Прочитано раз: ${await countReadings()}`);
    site.pages.set('/', async (...exchange) => (await framed())(...exchange));
    site.pages.set('/search', async (...exchange) => (await framed())(...exchange));
    const before = await countReadings();
    expect(await textOf('/search')).toContain(`Прочитано раз: ${before}<`);
    await announce('/somewhere/else');
    await expect.poll(() => textOf('/')).toContain(`Прочитано раз: ${before + 1}<`);
    expect(await textOf('/search')).toContain(`Прочитано раз: ${before + 1}<`);
  });

  test('not while the listener is lost, and anew after it is back', async () => {
    expect(await isRemembered()).toBe(true);
    const before = await countReadings();
    await loseListener();
    await expect.poll(isRemembered).toBe(false);
    await expect.poll(isRemembered).toBe(true);
    expect(await countReadings()).toBeGreaterThan(before);
  });

  test('not after the layer is closed', async () => {
    await site.close();
    expect(await isRemembered()).toBe(false);
    site = await aSite(environment().DATABASE_URL ?? '');
  });
});

describe('when rendering fails', () => {
  test('the last good page goes out and says its time', async () => {
    site.pages.set('/', htmlPage('Хорошая страница'));
    await site.ask('/');
    site.pages.set('/', failing);
    await heardAll(site);
    await expect.poll(() => textOf('/')).toContain('Страница показана по состоянию на');
    const reply = await site.ask('/');
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('<main>Хорошая страница</main>');
    expect(reply.headers['x-shown-as-of']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00$/);
  });

  test('a withdrawn page does not come back as the last good one', async () => {
    site.pages.set('/news/a', htmlPage('До отзыва'));
    await site.ask('/news/a');
    site.pages.set('/news/a', failing);
    await announce('/news/a');
    await heardAll(site);
    const reply = await site.ask('/news/a');
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('До отзыва');
  });

  test('without a good page, a whole page of ours says so in the reader’s display mode', async () => {
    site.pages.set('/', failing);
    const reply = await site.ask('/', { headers: { Cookie: 'display=v1.c2' } });
    expect(reply.status).toBe(500);
    expect(reply.text).toContain('<html lang="ru" data-scheme="2">');
    expect(reply.text).toContain('<h1>Страница не\u00a0открылась</h1>');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test('without the database, it says that the portal is away for a while', async () => {
    const lonely = await aSite('postgresql://postgres@127.0.0.1:9/none');
    lonely.pages.set('/search', failing);
    const reply = await lonely.ask('/search');
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '30' } });
    expect(reply.text).toContain('Портал временно недоступен');
    await lonely.close();
  });

  test('an exception of the site is the same as its error page', async () => {
    site.pages.set('/', () => Promise.reject(new Error('broken')));
    expect((await site.ask('/')).status).toBe(500);
  });

  test('a page whose part would stay hidden counts as failed', async () => {
    site.pages.set('/', htmlPage('<!--$?--><template id="B:0"></template><!--/$-->'));
    expect((await site.ask('/')).status).toBe(500);
  });
});
