import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { withEmptyDatabase } from '@/tests/support/database';
import { importContent, term, withNothingImported, wxr, wxrHead, wxrItem } from '@/tests/support/importing';

withEmptyDatabase();
withNothingImported();

async function theEditions() {
  return database().edition.findMany({
    orderBy: { title: 'asc' },
    select: {
      ...{ title: true, lead: true, body: true, state: true, publishedAt: true },
      category: { select: { name: true } },
      source: { select: { name: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  });
}

describe('feeds', () => {
  test('RSS 2.0 with the full text that Yandex reads', async () => {
    await importContent(`<rss version="2.0" xmlns:yandex="http://news.yandex.ru"><channel><title>Новости района</title>
      <link>https://rayon.example.ru/</link><item><title>Приём граждан</title><link>https://rayon.example.ru/n/1</link>
      <description>Коротко о приёме.</description><category>Общество</category><category>Приём</category>
      <pubDate>Wed, 01 May 2019 10:00:00 +0300</pubDate>
      <yandex:full-text>Первый абзац.\n\nВторой &lt;абзац&gt;.</yandex:full-text></item></channel></rss>`);
    expect(await theEditions()).toMatchObject([
      {
        ...{ title: 'Приём граждан', lead: 'Коротко о приёме.', state: 'published' },
        body: '<p>Первый абзац.</p><p>Второй &lt;абзац&gt;.</p>',
        publishedAt: new Date('2019-05-01T07:00:00Z'),
        ...{
          category: { name: 'Общество' },
          source: { name: 'Новости района' },
          tags: [{ tag: { name: 'Приём' } }],
        },
      },
    ]);
  });

  test('RSS 1.0, whose items stand beside the channel', async () => {
    await importContent(`<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>Сайт</title>
      <link>https://one.example.ru</link></channel><item rdf:about="https://one.example.ru/1"><title>Раз</title>
      <link>https://one.example.ru/1</link><description>Текст.</description><dc:date>2019-05-01T10:00:00Z</dc:date></item></rdf:RDF>`);
    expect(await theEditions()).toMatchObject([{ title: 'Раз', body: '<p>Текст.</p>', state: 'published' }]);
  });

  test('Atom: words, HTML as words, and markup', async () => {
    const entry = (
      id: number,
      content: string,
    ) => `<entry><id>urn:${id}</id><title type="html">Запись &amp;amp; ${id}</title>
      <link href="https://atom.example.ru/${id}"/><updated>2019-05-0${id}T10:00:00+03:00</updated>
      <author><name>Анна</name><email>anna@example.ru</email></author><category term="pay" label="Выплаты"/>${content}</entry>`;
    await importContent(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Лента</title><link href="https://atom.example.ru/"/>
      <link rel="self" href="https://atom.example.ru/atom.xml"/>${entry(1, '<content>Слова &lt;b&gt;не жирные&lt;/b&gt;</content>')}
      ${entry(2, '<content type="html">&lt;p&gt;&lt;b&gt;Жирные&lt;/b&gt;&lt;/p&gt;</content>')}
      ${entry(3, '<content type="xhtml"><div xmlns="x"><p>Первый<br/>и второй</p></div></content>')}</feed>`);
    expect(await theEditions()).toMatchObject([
      {
        title: 'Запись & 1',
        body: '<p>Слова &lt;b&gt;не жирные&lt;/b&gt;</p>',
        category: { name: 'Выплаты' },
      },
      { title: 'Запись & 2', body: '<p><strong>Жирные</strong></p>' },
      { title: 'Запись & 3', body: '<p>Первый<br>и второй</p>' },
    ]);
  });

  test('JSON Feed, also where texts look like structure', async () => {
    const items = [
      {
        id: 1,
        url: 'https://json.example.ru/1',
        title: 'Раз "}],{',
        content_html: '<p>Текст \\ "]}.</p><p>Ещё.</p>',
      },
      { id: '2', title: 'Два', content_text: 'Первый < второй.\n\nТретий.', tags: ['метка', 'метка'] },
      'not an item',
      { title: 'без имени' },
    ].map((item) => (typeof item === 'string' ? item : { date_published: '2019-05-01T10:00:00Z', ...item }));
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Лента',
      home_page_url: 'https://json.example.ru/',
      items,
      after: {},
    };
    const { keys } = await importContent(JSON.stringify(feed, null, 1));
    expect(await theEditions()).toMatchObject([
      { title: 'без имени', state: 'draft' },
      { title: 'Два', lead: 'Первый < второй.', body: '<p>Третий.</p>', tags: [{ tag: { name: 'метка' } }] },
      { title: 'Раз "}],{', lead: 'Текст \\ "]}.', body: '<p>Ещё.</p>' },
    ]);
    expect(keys.filter((key) => key === 'unreadable')).toHaveLength(1);
  });
});

describe('charsets', () => {
  test('windows-1251, koi8-r and UTF-16', async () => {
    const text = wxr([{ id: 1, title: 'Приём' }], { encoding: 'windows-1251' });
    await importContent(inOneByte(text, 'windows-1251'));
    await importContent(inOneByte(wxr([{ id: 2, title: 'Выдача' }], { encoding: 'koi8-r' }), 'koi8-r'));
    await importContent(
      Buffer.from(`\uFEFF${wxr([{ id: 3, title: 'Ёлка' }], { encoding: 'UTF-16' })}`, 'utf16le'),
    );
    expect((await theEditions()).map(({ title }) => title)).toEqual(['Выдача', 'Ёлка', 'Приём']);
  });

  test('bytes that are no letters are counted', async () => {
    const [before = '', after = ''] = wxr([{ id: 1, title: 'Пр#ём' }]).split('#');
    const { result } = await importContent(
      Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)]),
    );
    expect(result).toMatchObject({ value: { brokenLetters: 2 } });
    expect((await theEditions())[0]?.title).toBe('Пр\uFFFD\uFFFDём');
  });
});

/** Text in a charset of one byte a letter. */
function inOneByte(text: string, charset: string): Uint8Array {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
}

describe('XML that is none', () => {
  test.each([
    ['a bare ampersand', wxr([{ id: 1, title: 'Раз & два &nbsp;&mdash; три' }]), 'Раз & два — три'],
    ['control characters', wxr([{ id: 1, title: 'Р\u0001а\u0000з' }]), 'Раз'],
    ['a split CDATA', wxr([{ id: 1, title: '<![CDATA[Раз ]]]]><![CDATA[> два]]>' }]), 'Раз ]]> два'],
    ['halves of letters', wxr([{ id: 1, title: 'Раз &#xD83D; два' }]), 'Раз \uFFFD два'],
    ['a tag left open', wxr([{ id: 1, title: 'Раз', more: '<wp:x>' }]), 'Раз'],
    ['a title left open', wxr([{ id: 1 }]).replace('Запись 1</title>', 'Запись 1'), 'Запись 1'],
  ])('%s does not matter', async (_, file, title) => {
    const { result } = await importContent(file);
    expect(result).toMatchObject({ ok: true, value: { tally: { published: 1 } } });
    expect((await theEditions())[0]?.title.trim()).toBe(title);
  });

  test('entities are never looked at', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};&l${index};">`,
    ).join('');
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ха"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]>`;
    const file = wxr([{ id: 1, title: '&l9; &file;' }]).replace('<rss', `${doctype}<rss`);
    await importContent(file);
    expect((await theEditions())[0]?.title).toBe('&l9; &file;');
  });

  test.each([0.35, 0.6, 0.99])(
    'a file that ends at %d of its length gives what is whole in it',
    async (part) => {
      const whole = wxr(Array.from({ length: 10 }, (_, index) => ({ id: index + 1 })));
      const { result } = await importContent(whole.slice(0, whole.length * part));
      const expected = whole.slice(0, whole.length * part).match(/<\/item>/g)?.length;
      expect(result).toMatchObject({ value: { isTruncated: true, tally: { published: expected } } });
    },
  );

  test('an item that is too large is left out, those around it are not', async () => {
    const large = { id: 2, content: `<p>${'слово '.repeat(3_600_000)}</p>` };
    const { result, keys } = await importContent(wxr([{ id: 1 }, large, { id: 3 }]));
    expect(result).toMatchObject({
      value: { isTruncated: false, tally: { seen: 3, published: 2, notTaken: 1 } },
    });
    expect(keys).toContain('tooLarge');
  });

  test('an item left open does not swallow the next', async () => {
    const file = `${wxrHead()}${wxrItem({ id: 1 }).replace('</item>', '')}${wxrItem({ id: 2 })}</channel></rss>`;
    const { result } = await importContent(file);
    expect(result).toMatchObject({ value: { tally: { published: 1, notTaken: 1 } } });
  });

  test('limits are kept by cutting, and said', async () => {
    const tags = Array.from({ length: 25 }, (_, index) =>
      term('post_tag', `t${index}`, `метка ${index}`),
    ).join('');
    const post = {
      ...{ id: 1, title: 'слово '.repeat(60), excerpt: 'Вводное слово. '.repeat(100) },
      ...{
        content: `<p>${'Абзац.</p><p>'.repeat(60_000)}</p>`,
        more: tags + term('post_tag', 'l', 'д'.repeat(61)),
      },
    };
    const { keys } = await importContent(wxr([post]));
    const [edition] = await theEditions();
    expect(edition).toMatchObject({ state: 'draft' });
    expect(edition?.title.length).toBeLessThanOrEqual(250);
    expect(edition?.lead.length).toBeLessThanOrEqual(1000);
    expect(edition?.tags).toHaveLength(20);
    expect(keys).toEqual(expect.arrayContaining(['cutBody', 'cutTitle', 'cutLead', 'moreTags', 'badTag']));
  });
});
