import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@/tests/support/browser';
import { wxr } from '@/tests/support/importing';
import { TEST_SECRET } from '@/tests/support/portal';
import { runScript } from '@/tests/support/script';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-former-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

test('readers find imported news at their former addresses, and the home page stays what it is', async ({
  page,
  portal,
  request,
  sample,
}) => {
  const home = await homeOf(request);
  const file = path.join(folder, 'export.xml');
  const cyrillic = '%d0%bf%d1%80%d0%b8%d1%91%d0%bc';
  writeFileSync(
    file,
    wxr([
      { id: 90_123, title: 'Прежняя новость', name: 'prezhnyaya-novost' },
      { id: 90_124, title: 'Приём на прежнем сайте', name: cyrillic },
      { id: 90_125, title: 'Новость с другим именем', name: 'pervoe-imya' },
    ]),
  );
  const run = runScript(
    [
      ...['--import', 'tsx', 'scripts/portal.ts', 'import', file],
      ...['--source', sample.source, '--default-category', sample.category],
    ],
    {
      env: {
        DATABASE_URL: portal.databaseUrl,
        DATA_DIR: folder,
        AUTH_SECRET: TEST_SECRET,
        NODE_ENV: 'production',
      },
    },
  );
  expect(await run.ended(), run.output()).toBe(0);

  const former = {
    '/?p=90123': '/news/prezhnyaya-novost',
    '/2019/05/prezhnyaya-novost/': '/news/prezhnyaya-novost',
    [`/2019/05/${cyrillic}/`]: '/news/priyom-na-prezhnem-sayte',
    '/?p=90125': '/news/pervoe-imya',
    '/2019/05/pervoe-imya/': '/news/pervoe-imya',
  };
  for (const time of ['first', 'second']) {
    for (const [address, now] of Object.entries(former)) {
      expect(await whereTo(address), `${address} for the ${time} time`).toEqual([308, now]);
    }
  }
  await page.goto(`/2019/05/${cyrillic}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Приём на прежнем сайте');

  const { id: articleId } = await portal.database.article.findFirstOrThrow({
    where: { slug: 'pervoe-imya' },
  });
  await portal.database.$transaction([
    portal.database.article.update({ where: { id: articleId }, data: { slug: 'vtoroe-imya' } }),
    portal.database.oldSlug.create({ data: { slug: 'pervoe-imya', articleId } }),
  ]);
  for (const address of ['/?p=90125', '/2019/05/pervoe-imya/']) {
    expect(await whereTo(address)).toEqual([308, '/news/vtoroe-imya']);
  }

  expect(await whereTo('/')).toEqual([200, '']);
  expect(await homeOf(request)).toBe(home);
  expect(await whereTo('/?p=999')).toEqual([200, '']);
  await page.goto('/?p=999');
  await expect(page).toHaveTitle(home);

  /** The slash at the end goes first, with a redirect of its own. */
  async function whereTo(address: string): Promise<[number, string]> {
    const answer = await request.get(address, { maxRedirects: 0 });
    const { location } = answer.headers();
    if (location === undefined) return [answer.status(), ''];
    const { pathname } = new URL(location, portal.origin);
    const isSlash = address.length > 1 && `${pathname}/` === address;
    return isSlash ? whereTo(pathname) : [answer.status(), pathname];
  }
});

/** What the home page says it is, as the server sends it. */
async function homeOf(request: {
  get(address: string): Promise<{ text(): Promise<string> }>;
}): Promise<string> {
  const text = await (await request.get('/')).text();
  return /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '';
}
