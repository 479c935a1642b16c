import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { withEmptyDatabase } from '@/tests/support/database';
import { importContent, withNothingImported, wxr } from '@/tests/support/importing';

/** What programs put into feeds beside the news, and where they put the news. */

withEmptyDatabase();
withNothingImported();

async function theEditions() {
  const editions = await database().edition.findMany({
    orderBy: { title: 'asc' },
    select: {
      ...{ title: true, lead: true, body: true, state: true, publishedAt: true },
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

async function notesOf(file: string) {
  const { noted } = await importContent(file);
  return Object.fromEntries(
    noted.map(({ title, notes }) => [title, notes.map(({ key, detail }) => `${key} ${detail}`.trim())]),
  );
}

const DATE = '<pubDate>Wed, 01 May 2019 10:00:00 +0300</pubDate>';

function rss(items: string, names = ''): string {
  return `<rss version="2.0" ${names}><channel><title>Сайт</title><link>https://old.example.ru/</link>${items}</channel></rss>`;
}

function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Лента</title>${entries}</feed>`;
}

function entry(title: string, inside: string): string {
  return `<entry><id>urn:${title}</id><title>${title}</title><published>2019-05-01T10:00:00Z</published>${inside}</entry>`;
}

describe('the whole site of Blogger', () => {
  const text = '<content type="html">&lt;p&gt;Слова.&lt;/p&gt;</content>';
  const kind = (name: string) =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;

  test('of old exports the posts come, drafts as drafts; nothing else does', async () => {
    const label = '<category scheme="http://www.blogger.com/atom/ns#" term="Выплаты"/>';
    const draft =
      '<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>';
    const answer =
      '<t:in-reply-to xmlns:t="http://purl.org/syndication/thread/1.0" ref="urn:Новость" href="https://old.example.ru/1"/>';
    const notes = await notesOf(
      atom(
        [
          entry('Шаблон', kind('template') + text),
          entry('Настройка', kind('settings') + text),
          entry('Страница', kind('page') + text),
          entry('Отзыв', kind('comment') + text),
          entry('Ответ', answer + text),
          entry('Новость', kind('post') + label + text),
          entry('Замысел', kind('post') + draft + text),
        ].join(''),
      ),
    );
    expect(await theEditions()).toMatchObject([
      { title: 'Замысел', state: 'draft' },
      { title: 'Новость', state: 'published', category: 'Выплаты', tags: [] },
    ]);
    expect(notes).toMatchObject({
      Шаблон: ['notNews template'],
      Настройка: ['notNews settings'],
      Страница: ['notNews page'],
      Отзыв: ['notNews comment'],
      Ответ: ['notNews comment'],
    });
  });

  test('of new exports as well, with the addresses that they had', async () => {
    const of = (type: string, status: string, name: string) =>
      `<b:type>${type}</b:type><b:status>${status}</b:status><b:filename>/2019/05/${name}.html</b:filename><link/>${text}`;
    const notes = await notesOf(
      atom(
        [
          entry('Новость', of('POST', 'LIVE', 'novost')),
          entry('Замысел', of('POST', 'DRAFT', 'zamysel')),
          entry('Неведомое', of('POST', 'HELD_BACK', 'nevedomoe')),
          entry('Выброшено', of('POST', 'SOFT_TRASHED', 'vybrosheno')),
          entry('Страница', of('PAGE', 'LIVE', 'stranitsa')),
          entry('Отзыв', of('COMMENT', 'LIVE', '')),
        ].join(''),
        'xmlns:b="http://schemas.google.com/blogger/2018"',
      ),
    );
    expect(await theEditions()).toMatchObject([
      { title: 'Замысел', state: 'draft' },
      { title: 'Неведомое', state: 'draft' },
      { title: 'Новость', state: 'published', paths: ['/2019/05/novost.html'] },
    ]);
    expect(notes).toMatchObject({
      Выброшено: ['trash'],
      Страница: ['notNews page'],
      Отзыв: ['notNews comment'],
    });
  });
});

describe('Atom', () => {
  test('each address begins where the file says, level by level', async () => {
    const inside = `<link href="raz.html"/><content type="html" xml:base="fayly/">&lt;p&gt;См. &lt;a href="prikaz.html"&gt;приказ&lt;/a&gt;.&lt;/p&gt;</content>`;
    const based = entry('Запись', inside).replace('<entry>', '<entry xml:base="2019/">');
    await importContent(atom(based, 'xml:base="https://old.example.ru/novosti/"'));
    expect(await theEditions()).toMatchObject([
      {
        paths: ['/novosti/2019/raz.html'],
        body: '<p>См. <a href="https://old.example.ru/novosti/2019/fayly/prikaz.html">приказ</a>.</p>',
      },
    ]);
  });

  test('a beginning that is longer than any address is none', async () => {
    const long = `xml:base="https://other.example.ru/${'x'.repeat(3000)}/"`;
    await importContent(atom(entry('Запись', '<link href="/raz"/><summary>Слова.</summary>'), long));
    await importContent(
      atom(
        entry('Ещё', '<link href="dva"/><summary>Слова.</summary>').replace('<entry>', `<entry ${long}>`),
        'xml:base="https://old.example.ru/novosti/"',
      ),
    );
    expect(await theEditions()).toMatchObject([{ paths: ['/novosti/dva'] }, { paths: ['/raz'] }]);
  });

  test('markup whose names have a prefix stays markup', async () => {
    const inside =
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Раз.</h:p><h:p>Два <h:b>три</h:b>.</h:p></h:div></content>';
    await importContent(atom(entry('Запись', inside)));
    expect(await theEditions()).toMatchObject([{ lead: 'Раз.', body: '<p>Два <strong>три</strong>.</p>' }]);
  });

  test('what is said of the feed that an entry comes from is not said of the entry', async () => {
    const source =
      '<source><title>Чужая</title><category term="Чужая"/><summary>Чужие слова.</summary></source>';
    await importContent(atom(entry('Запись', `${source}<category term="Своя"/>`) + entry('Ещё', source)));
    expect(await theEditions()).toMatchObject([
      { title: 'Ещё', state: 'draft', body: '', category: 'Новости' },
      { title: 'Запись', state: 'draft', body: '', category: 'Своя' },
    ]);
  });

  test('base64 is no text, HTML of Atom 0.3 is one', async () => {
    const binary =
      '<summary>Слова.</summary><content type="application/octet-stream">0KHQu9C+0LLQsA==</content>';
    const old =
      '<content type="application/xhtml+xml" mode="escaped">&lt;p&gt;Раз.&lt;/p&gt;&lt;p&gt;Два.&lt;/p&gt;</content>';
    await importContent(atom(entry('Архив', binary) + entry('Давняя', old)));
    expect(await theEditions()).toMatchObject([
      { title: 'Архив', body: '<p>Слова.</p>' },
      { title: 'Давняя', lead: 'Раз.', body: '<p>Два.</p>' },
    ]);
  });
});

describe('RSS', () => {
  test('a page of Turbo gives its title and its text, without menu, buttons and forms', async () => {
    const page = `<header><h1>Приём &amp; выдача</h1><menu><a href="https://old.example.ru/o-nas">О нас</a></menu></header>
      <p>Первый абзац.</p><p>Второй абзац.</p><button formaction="tel:+7">Позвонить</button><div data-block="share">Поделиться</div>`;
    const item = `<item turbo="true"><link>https://old.example.ru/1</link>${DATE}<turbo:content><![CDATA[${page}]]></turbo:content></item>`;
    await importContent(rss(item, 'xmlns:turbo="http://turbo.yandex.ru"'));
    expect(await theEditions()).toMatchObject([
      { title: 'Приём & выдача', lead: 'Первый абзац.', body: '<p>Второй абзац.</p>' },
    ]);
  });

  test('the way to a section of Bitrix is its sections', async () => {
    const item = `<item><title>Запись</title><link>https://old.example.ru/1</link>${DATE}<description>Текст.</description><category>Новости/Выплаты/</category></item>`;
    await importContent(rss(item));
    expect(await theEditions()).toMatchObject([{ category: 'Выплаты', tags: ['Новости'] }]);
  });

  test('words within tags that nobody escaped are words', async () => {
    const item = `<item><title>Запись</title><link>https://old.example.ru/1</link>${DATE}<description>Приём <nobr>с 9 до 18</nobr>, <noindex>кабинет 5</noindex><section>Вход <q>со двора</q></section></description></item>`;
    await importContent(rss(item));
    const [edition] = await theEditions();
    expect(`${edition?.lead} ${edition?.body}`).toMatch(/с 9 до 18.*кабинет 5.*со двора/s);
  });

  test('files beside a text are named in the report, its picture is not one of them', async () => {
    const files = ['pdf', 'jpg', 'mp3'].map(
      (end) =>
        `<enclosure url="https://old.example.ru/a.${end}" type="${end === 'jpg' ? 'image/jpeg' : 'x/y'}"/>`,
    );
    const item = `<item><title>Запись</title><link>https://old.example.ru/1</link>${DATE}<description>Текст.</description>${files.join('')}</item>`;
    const { Запись: notes } = await notesOf(rss(item));
    expect(notes).toContain('filesLeftOut https://old.example.ru/a.pdf, https://old.example.ru/a.mp3');
    expect(notes).toContain('picturesLeftOut 1');
  });

  test('items that have only the home page for an address are different items; a number is no address', async () => {
    const home = (title: string) =>
      `<item><title>${title}</title><link>https://old.example.ru/</link><description>${title}.</description>${DATE}</item>`;
    const numbered = `<item><title>Третья</title><guid isPermaLink="false">715</guid><description>Текст.</description>${DATE}</item>`;
    const file = rss(home('Первая') + home('Вторая') + numbered);
    await importContent(file);
    const { result } = await importContent(file);
    expect(result).toMatchObject({ value: { tally: { published: 0, known: 3, notTaken: 0 } } });
    expect((await theEditions()).map(({ title, paths }) => [title, paths])).toEqual([
      ['Вторая', []],
      ['Первая', []],
      ['Третья', []],
    ]);
  });

  test('its own address is kept of what FeedBurner gave out', async () => {
    const item = `<item><title>Запись</title><link>http://feedproxy.google.com/~r/a/~3/b/</link><feedburner:origLink>https://old.example.ru/1</feedburner:origLink><description>Текст.</description>${DATE}</item>`;
    await importContent(rss(item, 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'));
    expect(await theEditions()).toMatchObject([{ paths: ['/1'] }]);
  });

  test('a vocabulary under a prefix of its own, dated in the words of Dublin Core', async () => {
    await importContent(`<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns:d="http://purl.org/dc/terms/"
      xmlns:x="https://other.example.ru/"><r:channel><r:title>Сайт</r:title><r:link>https://old.example.ru/</r:link><r:item><r:title>Запись</r:title>
      <x:description>Чужое.</x:description><r:description>Своё.</r:description><d:created>2019-05-01T10:00:00Z</d:created></r:item></r:channel></r:rss>`);
    expect(await theEditions()).toMatchObject([
      { title: 'Запись', lead: 'Своё.', publishedAt: new Date('2019-05-01T10:00:00Z') },
    ]);
  });
});

test('JSON Feed: attachments are named in the report', async () => {
  const attachments = [{ url: 'https://old.example.ru/prikaz.pdf', mime_type: 'application/pdf' }, null];
  const items = [
    {
      ...{ id: '1', title: 'Запись', content_text: 'Текст.', attachments },
      date_published: '2019-05-01T10:00:00Z',
    },
  ];
  const { Запись: notes } = await notesOf(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }),
  );
  expect(notes).toContain('filesLeftOut https://old.example.ru/prikaz.pdf');
});

describe('WordPress', () => {
  test('posts without any name are known by their words', async () => {
    const file = wxr([
      { id: 1, title: 'Первая' },
      { id: 2, title: 'Вторая' },
    ]).replace(/<(wp:post_id|guid|link)\b[^>]*>[^<]*<\/\1>/g, '');
    await importContent(file);
    const { result } = await importContent(file);
    expect(result).toMatchObject({ value: { tally: { known: 2, notTaken: 0 } } });
    expect((await theEditions()).map(({ title }) => title)).toEqual(['Вторая', 'Первая']);
  });

  test('line ends within a paragraph of the block editor mean nothing', async () => {
    const content = '<!-- wp:paragraph --><p>\nПриём идёт\nкаждый день.\n</p><!-- /wp:paragraph -->';
    await importContent(wxr([{ id: 1, excerpt: 'Кратко.', content }]));
    expect((await theEditions())[0]?.body).not.toContain('<br>');
  });
});
