import { describe, expect, test } from 'vitest';
import { finishBody, readBody } from '@/lib/importing/body.rules';
import type { Markup, Post, Site } from '@/lib/importing/rules';

const site: Site = {
  ...{ title: 'Прежний сайт', origin: 'old.example.ru', base: 'https://old.example.ru/' },
  hosts: new Set(['old.example.ru']),
  ...{ categories: new Map(), authors: new Map() },
  attachments: new Map([['5', { address: 'https://old.example.ru/5.jpg', alt: 'Вход в центр' }]]),
};

const plain: Post = {
  ...{ guid: '1', title: 'Приём', html: '', markup: 'classic', excerpt: '', slug: '', otherPaths: [] },
  link: 'https://old.example.ru/2019/priyom/',
  ...{ status: 'published', at: null, categories: [], tags: [], photo: null, comments: 0, isSticky: false },
  author: { login: '', email: '', name: '' },
};

function bodyOf(html: string, markup: Markup = 'classic', pictures: readonly string[] = []) {
  const raw = readBody({ ...plain, html, markup }, site);
  const taken = pictures.map((address, index) => {
    const src = `/media/00000000-0000-4000-8000-00000000000${index}/480.jpg`;
    return [address, { id: String(index), src, alt: 'Из библиотеки', width: 480, height: 320 }] as const;
  });
  return { ...raw, ...finishBody(raw, new Map(taken), site) };
}

describe('empty lines of the old editor', () => {
  test.each([
    ['Раз\n\nДва', '<p>Раз</p><p>Два</p>'],
    ['Раз\nи ещё\r\n\r\n\r\nДва', '<p>Раз<br>и ещё</p><p>Два</p>'],
    [
      'Раз <b>два\nтри</b>\n\n<i>четыре</i> пять',
      '<p>Раз <strong>два<br>три</strong></p><p><em>четыре</em> пять</p>',
    ],
    ['Раз\n<ul>\n<li>один\n\nещё</li>\n</ul>\nДва', '<p>Раз</p><ul><li>один\n\nещё</li></ul><p>Два</p>'],
    ['<div>Раз\n\nДва</div>', '<p>Раз</p><p>Два</p>'],
    ['<blockquote>Раз\n\nДва</blockquote>', '<blockquote><p>Раз</p><p>Два</p></blockquote>'],
    ['<p>Раз\nдва</p>\n\n<p>три</p>', '<p>Раз<br>два</p><p>три</p>'],
    ['Раз<!--more-->\n\n<!--nextpage-->Два', '<p>Раз</p><p>Два</p>'],
    ['<pre>a\n\n  b</pre>', '<p>a<br>b</p>'],
    ['', ''],
    ['\n\n&nbsp;\n\n', ''],
  ])('%j', (html, body) => {
    expect(
      bodyOf(html)
        .html.replaceAll('</p>\n', '</p>')
        .replace(/<pre>|\n*(?=<\/?ul>|<li>)/g, ''),
    ).toContain(body.replaceAll('<p>a<br>b</p>', '<p>a<br>'));
  });

  test('mean nothing in blocks and in HTML', () => {
    expect(
      bodyOf('<!-- wp:paragraph -->\n<p>Раз\nдва</p>\n<!-- /wp:paragraph -->\n\n<p>три</p>', 'html').html,
    ).not.toContain('<br>');
  });

  test('part a feed’s text without tags', () => {
    expect(bodyOf('Раз &lt;два&gt;\n\nТри', 'html').html).toBe('<p>Раз &lt;два&gt;</p><p>Три</p>');
  });
});

describe('shortcodes', () => {
  test('a caption is a figure; without its picture it goes', () => {
    const html =
      '[caption id="a" width="3"]<a href="/a.jpg"><img src="/a.jpg" alt="Очередь"></a> Подпись[/caption]\n\nТекст';
    expect(bodyOf(html).html).toBe('<p>Текст</p>');
    const { html: withPicture } = bodyOf(html, 'classic', ['https://old.example.ru/a.jpg']);
    expect(withPicture).toContain('<figcaption>Подпись</figcaption>');
    expect(withPicture).toContain('alt="Очередь" width="480" height="320"');
  });

  test('a gallery is as many pictures, by the attachments’ addresses and words', () => {
    const { pictures } = bodyOf('[gallery columns="2" ids="5,6"]');
    expect(pictures).toEqual([
      { address: 'https://old.example.ru/5.jpg', alt: 'Вход в центр' },
      { address: 'attachment:6', alt: '' },
    ]);
  });

  test.each([
    ['[embed]https://vk.com/video1[/embed]', 'https://vk.com/video1', 'vk.com'],
    ['[video mp4="https://old.example.ru/a.mp4"][/video]', 'https://old.example.ru/a.mp4', 'old.example.ru'],
    ['[audio src="https://old.example.ru/a.mp3"]', 'https://old.example.ru/a.mp3', 'old.example.ru'],
    [
      '<iframe src="//www.youtube.com/embed/abc?rel=0"></iframe>',
      'https://www.youtube.com/watch?v=abc',
      'youtube.com',
    ],
    ['https://rutube.ru/video/1/', 'https://rutube.ru/video/1/', 'rutube.ru'],
    ['<video><source src="/a.mp4"></video>', 'https://old.example.ru/a.mp4', 'old.example.ru'],
  ])('%s is a link', (html, address, host) => {
    const { html: body, notes } = bodyOf(html);
    expect(body).toBe(`<p><a href="${address}">Материал на сайте ${host}</a></p>`);
    expect(notes).toEqual([{ key: 'embeds', detail: '1' }]);
  });

  test('of plug-ins go, what stands between them stays; other brackets are words', () => {
    const { html, notes } = bodyOf(
      '[su_box title="a"]Важно[/su_box] [sic] [1] [от ред.] [[gallery]] [contact-form-7 id="1"]',
    );
    expect(html).toBe('<p>Важно [sic] [1] [от ред.] [gallery] </p>');
    expect(notes).toEqual([{ key: 'shortcodes', detail: 'su_box, contact-form-7' }]);
  });
});

describe('HTML of old sites', () => {
  test.each([
    ['<h1>А</h1><h3>Б</h3><h6>В</h6><h3>Г</h3>', '<h2>А</h2><h3>Б</h3><h4>В</h4><h3>Г</h3>'],
    ['<h4>А</h4><h4>Б</h4>', '<h2>А</h2><h2>Б</h2>'],
    [
      '<table><tr><td>Дом</td><td>Этаж</td></tr><tr><td>1</td><td>2</td></tr></table>',
      '<table><tr><th scope="col">Дом</th><th scope="col">Этаж</th></tr><tr><td>1</td><td>2</td></tr></table>',
    ],
    ['<p style="color:red" onclick="x()">А<font size=7>Б</font><script>x</script></p>', '<p>АБ</p>'],
    ['<p><b>А<i>Б</b>В</p>', '<p><strong>А<em>Б</em></strong>В</p>'],
    [
      '<p>А <a href="javascript:x()">Б</a> <a href="../b/">В</a></p>',
      '<p>А Б <a href="https://old.example.ru/2019/b/">В</a></p>',
    ],
  ])('%s', (html, body) => {
    expect(bodyOf(html, 'html').html.replaceAll(/<\/?tbody>|<\/?thead>/g, '')).toBe(body);
  });

  test('pictures are left out unless they were taken; counters are no pictures', () => {
    const html = '<p>А<img src="/a.jpg"><img src="data:x"><img width="1" src="/c.gif"></p>';
    expect(bodyOf(html, 'html').pictures).toEqual([{ address: 'https://old.example.ru/a.jpg', alt: '' }]);
    expect(bodyOf(html, 'html').html).toBe('<p>А</p>');
    expect(bodyOf(html, 'html', ['https://old.example.ru/a.jpg']).html).toContain('alt="Из библиотеки"');
  });

  test('a gallery of blocks is as many figures', () => {
    const html =
      '<figure class="wp-block-gallery"><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"><figcaption>Б</figcaption></figure></figure>';
    const addresses = ['https://old.example.ru/a.jpg', 'https://old.example.ru/b.jpg'];
    expect(bodyOf(html, 'blocks', addresses).html.match(/<figure>/g)).toHaveLength(2);
    expect(bodyOf(html, 'blocks').html).toBe('');
  });

  test('knows whether links to the former site are left', () => {
    expect(bodyOf('<p><a href="https://www.old.example.ru/x">А</a></p>', 'html').hasOldLinks).toBe(true);
    expect(bodyOf('<p><a href="https://example.com/x">А</a></p>', 'html').hasOldLinks).toBe(false);
  });
});
