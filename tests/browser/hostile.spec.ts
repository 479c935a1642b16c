import { expect, test } from '@/tests/support/browser';
import { publish, writeArticle } from '@/tests/support/publishing';

const HOSTILE_BODY = `
<p>Начало</p>
<script data-keep>window.taken = 1</script><script type="application/ld+json">{"@type": "Fake"}</script>
<img src=x onerror="window.taken = 2"><svg onload="window.taken = 3"><script>window.taken = 4</script></svg>
<a href="javascript:window.taken=5">ссылка</a><a href="&#106;avascript:window.taken=6">другая</a><a href="//evil.example">третья</a>
<iframe src="/editor"></iframe><object data="/editor"></object><embed src="/editor">
<style>body { display: none }</style><p style="position: fixed; inset: 0" class="visually-hidden" id="content">Закрыть всё</p>
<form action="https://evil.example"><input name="password"><button>Войти</button></form>
<meta http-equiv="refresh" content="0; url=https://evil.example"><meta name="portal-status" content="410"><base href="https://evil.example/">
<textarea><noscript><style></noscript><img src=x onerror="window.taken = 7"></textarea>
<math><mtext><table><mglyph><style><img src=x onerror="window.taken = 8"></style></table></math>
</p></div></article></main></body></html><h1>Чужой заголовок</h1><p>Конец`;

test.use({ javaScriptEnabled: false });

test('hostile HTML in the body of an article neither runs nor breaks the page', async ({
  browser,
  page,
  portal,
  signIn,
}) => {
  await signIn();
  await writeArticle(page, { title: 'Проверка на прочность', body: HOSTILE_BODY });
  const address = await publish(page);
  // The reader, unlike the editor here, has script on.
  const context = await browser.newContext({ baseURL: portal.origin });
  const reader = await context.newPage();
  const foreign: string[] = [];
  reader.on('request', (sent) => {
    if (!sent.url().startsWith(portal.origin)) foreign.push(sent.url());
  });

  const answer = await reader.goto(address, { waitUntil: 'networkidle' });

  expect(answer?.status()).toBe(200);
  expect(await reader.evaluate(() => 'taken' in window)).toBe(false);
  expect(foreign).toEqual([]);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(['Проверка на прочность']);
  await expect(reader.locator('main').getByText('Конец')).toBeVisible();
  await expect(reader.getByRole('contentinfo')).toBeVisible();
  const body = reader.locator('[data-article-body]');
  await expect(
    body.locator(
      'script, style, iframe, object, embed, form, input, meta, base, svg, math, [style], [onerror], [onload]',
    ),
  ).toHaveCount(0);
  await expect(
    body.locator('a[href^="javascript" i], a[href^="//"], [id="content"], [class="visually-hidden"]'),
  ).toHaveCount(0);
  await context.close();
});
