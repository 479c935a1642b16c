import type { Response } from '@playwright/test';
import { expect, test } from '@/tests/support/browser';

const KILOBYTE = 1024;

test('a first visit to an article costs little: text and script 30 KB, fonts 60 KB, nothing of Next', async ({
  page,
  sample,
}) => {
  const answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  await page.goto(`/news/${sample.article}`, { waitUntil: 'networkidle' });

  expect(
    answers.map((answer) => answer.url()).filter((url) => url.includes('/_next/') && url.endsWith('.js')),
  ).toEqual([]);
  expect(await transferred(answers, ['document', 'stylesheet', 'script'])).toBeLessThan(30 * KILOBYTE);
  expect(await transferred(answers, ['font'])).toBeLessThan(60 * KILOBYTE);
});

test('one font is asked for before the first paint, and it is preloaded', async ({ request, sample }) => {
  const html = await (await request.get(`/news/${sample.article}`)).text();

  expect(html.match(/<link[^>]*rel="preload"[^>]*as="font"[^>]*>/g)).toHaveLength(1);
});

async function transferred(answers: Response[], kinds: string[]): Promise<number> {
  const chosen = answers.filter((answer) => kinds.includes(answer.request().resourceType()));
  const sizes = await Promise.all(chosen.map((answer) => answer.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}
