import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { withEmptyDatabase } from '@/tests/support/database';
import { importContent, withNothingImported, wxr } from '@/tests/support/importing';

/** Files as programs write them that nobody here has seen. */

withEmptyDatabase();
withNothingImported();

async function theEditions() {
  const editions = await database().edition.findMany({
    orderBy: { title: 'asc' },
    select: {
      ...{ title: true, lead: true, body: true, state: true },
      article: { select: { oldPaths: { select: { path: true }, orderBy: { path: 'asc' } } } },
      category: { select: { name: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  });
  return editions.map(({ article, category, tags, ...edition }) => ({
    ...edition,
    ...{ paths: article.oldPaths.map(({ path }) => path), category: category?.name },
    tags: tags.map(({ tag }) => tag.name),
  }));
}

const DATE = '<pubDate>Wed, 01 May 2019 10:00:00 +0300</pubDate>';

function rss(items: string, { before = '', after = '', names = '' } = {}): string {
  return `${before}<rss version="2.0" ${names}><channel><title>Сайт</title><link>https://old.example.ru/</link>${items}</channel></rss>${after}`;
}

function rssItem(inside = '<description>Текст.</description>', title = 'Запись'): string {
  return `<item><title>${title}</title><link>https://old.example.ru/n/1</link>${inside}${DATE}</item>`;
}

describe('vocabularies', () => {
  test('of WordPress under other prefixes, in a folder of its host', async () => {
    await importContent(`<rss xmlns:e="http://wordpress.org/export/1.2/excerpt/" xmlns:alt="http://wordpress.org/export/1.1/"
      xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><link>https://old.example.ru/blog</link><item><title>Запись</title>
      <alt:post_id>7</alt:post_id><alt:post_type>post</alt:post_type><alt:status>publish</alt:status>
      <alt:post_date_gmt>2020-01-02 03:04:05</alt:post_date_gmt><c:encoded><![CDATA[Раз.\n\nДва.]]></c:encoded>
      <e:encoded>Выдержка.</e:encoded></item></channel></rss>`);
    expect(await theEditions()).toMatchObject([
      { state: 'published', lead: 'Выдержка.', body: '<p>Раз.</p><p>Два.</p>', paths: ['/blog?p=7'] },
    ]);
  });

  test('of Atom under a prefix, with an address that holds for all links', async () => {
    await importContent(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://atom.example.ru/x/"><a:entry><a:id>1</a:id>
      <a:title>Запись</a:title><a:link href="1"/><a:published>2019-05-01T10:00:00Z</a:published>
      <a:content type="html">&lt;p&gt;Раз &lt;a href="/y"&gt;два&lt;/a&gt;&lt;/p&gt;</a:content></a:entry></a:feed>`);
    expect(await theEditions()).toMatchObject([
      { title: 'Запись', body: '<p>Раз <a href="https://atom.example.ru/y">два</a></p>', state: 'published' },
    ]);
  });

  test('an RSS that speaks of itself in Atom’s words keeps its own', async () => {
    const names = 'xmlns:atom="http://www.w3.org/2005/Atom"';
    const item = rssItem(
      '<atom:link href="https://x.ru"/><atom:title>Чужой</atom:title><description>Свой.</description>',
    );
    await importContent(rss(item, { names }));
    expect(await theEditions()).toMatchObject([{ title: 'Запись', lead: 'Свой.', paths: ['/n/1'] }]);
  });
});

describe('what is not well made', () => {
  test.each([
    [
      'tags within texts',
      rss(rssItem('<description>Раз <b>два</b> три</description>', 'Запись <i>важная</i>')),
      'Раз два три',
    ],
    [
      'a warning before it',
      rss(rssItem(), { before: '<br />\n<b>Warning</b>: headers sent <p>\n' }),
      'Текст.',
    ],
    ['a script behind it', rss(rssItem(), { after: '<!-- cached --><script>x</script> <b>\0' }), 'Текст.'],
    [
      'a long foreword',
      rss(rssItem(), { before: `<?xml version="1.0"?><!-- ${'x'.repeat(9000)} -->` }),
      'Текст.',
    ],
    [
      'no title, no address',
      rss(`<item><description>Только слова.</description>${DATE}</item>`),
      'Только слова.',
    ],
    [
      'entities of its own',
      `<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]>${rss(rssItem('<description>Раз &b;</description>'))}`,
      'Раз &b;',
    ],
  ])('%s', async (_, file, lead) => {
    const { result } = await importContent(file);
    expect(result).toMatchObject({ value: { isTruncated: false, tally: { seen: 1, published: 1 } } });
    expect((await theEditions()).map((one) => one.lead)).toEqual([lead]);
  });

  test('a text too deep to be one is left out, the others come', async () => {
    const deep = rssItem(
      `<description><![CDATA[${'<b>'.repeat(20_000)}]]></description>`,
      'Глубокая',
    ).replace('/n/1', '/n/2');
    const { keys } = await importContent(rss(deep + rssItem()));
    expect(keys).toContain('unreadable');
    expect(await theEditions()).toMatchObject([{ title: 'Запись' }]);
  });

  test('a file too deep to be read on says so', async () => {
    const deep = `<item><description>${'<div>'.repeat(8000)}</description></item>`;
    const { result, keys } = await importContent(rss(rssItem() + deep + rssItem()));
    expect(result).toMatchObject({ value: { isTruncated: true } });
    expect(keys).toContain('unreadable');
  });

  test('one paragraph larger than a body keeps its beginning', async () => {
    await importContent(rss(rssItem(`<description>&lt;p&gt;${'слово '.repeat(200_000)}</description>`)));
    const [edition] = await theEditions();
    expect(edition).toMatchObject({ state: 'draft' });
    expect(edition?.body).toMatch(/^<p>слово .{400000,} слово<\/p>$/s);
  });

  test('an address that is none is kept by nobody', async () => {
    await importContent(
      rss(
        `<item><title>Запись</title><link>javascript:alert(1)</link><description>Текст.</description>${DATE}</item>`,
      ),
    );
    expect(await theEditions()).toMatchObject([{ state: 'published', paths: [] }]);
  });
});

describe('charsets that the file does not name, or not truly', () => {
  const inWindows = (text: string) => {
    const letters = new TextDecoder('windows-1251').decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    );
    return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
  };
  test.each([
    ['windows-1251 without a word', inWindows(rss(rssItem()))],
    [
      'windows-1251 as UTF-8',
      inWindows(rss(rssItem(), { before: '<?xml version="1.0" encoding="utf-8"?>' })),
    ],
    ['UTF-8 as windows-1251', rss(rssItem(), { before: '<?xml version="1.0" encoding="windows-1251"?>' })],
    ['UTF-8 as nothing known', rss(rssItem(), { before: '<?xml version="1.0" encoding="no-such"?>' })],
    ['big-endian without a mark', Buffer.from(rss(rssItem()), 'utf16le').swap16()],
    ['packed', gzipSync(rss(rssItem()))],
  ])('%s', async (_, file) => {
    const { result } = await importContent(file);
    expect(result).toMatchObject({ value: { brokenLetters: 0, isTruncated: false } });
    expect(await theEditions()).toMatchObject([{ title: 'Запись', lead: 'Текст.' }]);
  });

  test('a packed file that breaks off', async () => {
    const { result } = await importContent(gzipSync(rss(rssItem())).subarray(0, -9));
    expect(result).toMatchObject({ value: { isTruncated: true } });
  });
});

test('JSON Feed: what has no id is known by its words, where it has some', async () => {
  const at = { date_published: '2019-05-01T10:00:00Z' };
  const items = [{ ...at, content_text: 'Без имени' }, { id: 1.5, title: 'Дробь', ...at }, { id: {} }, null];
  const { result } = await importContent(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1', items }),
  );
  expect(result).toMatchObject({ value: { tally: { seen: 4, published: 1, drafts: 1, notTaken: 2 } } });
});

test('a category that old exports name twice is no tag of itself', async () => {
  const more = '<category>Раздел</category><category domain="category" nicename="r">Раздел</category>';
  await importContent(wxr([{ id: 1, more }]));
  expect(await theEditions()).toMatchObject([{ category: 'Раздел', tags: [] }]);
});
