import { chromium } from '@playwright/test';
import { chromiumLaunch } from './support/chromium';
const [, , out, ...shots] = process.argv;
const browser = await chromium.launch(chromiumLaunch());
for (const shot of shots) {
  const [name, path, width = '1280', cookie = '', mode = 'full'] = shot.split('|');
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, locale: 'ru-RU', javaScriptEnabled: true });
  if (cookie) await context.addCookies([{ name: 'display', value: cookie, url: 'http://localhost:3160' }]);
  const page = await context.newPage();
  await page.goto('http://localhost:3160' + path, { waitUntil: 'load' });
  await page.evaluate(async () => { document.querySelectorAll('nextjs-portal').forEach((e) => e.remove()); document.querySelectorAll('img').forEach((i) => { i.loading = 'eager'; }); await document.fonts.ready; await Promise.all([...document.images].map((i) => i.decode().catch(() => 0))); });
  if (mode === 'print') await page.emulateMedia({ media: 'print' });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  console.log(name, 'overflow', wide, 'height', height, wide > 0 ? await page.evaluate(() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 5).map((e) => e.tagName + '.' + e.className + ':' + (e.textContent ?? '').slice(0, 30)).join(' | ')) : '');
  await context.close();
}
await browser.close();
