import { closeSync, openSync, writeSync } from 'node:fs';

/** An export of WordPress as it comes from a real site, of any size, written bit by bit. Always the same. */

const WORDS = [
  ...[
    'выплата',
    'пособие',
    'семья',
    'ребёнок',
    'пенсия',
    'ветеран',
    'льгота',
    'заявление',
    'справка',
    'центр',
  ],
  ...[
    'район',
    'город',
    'приём',
    'запись',
    'услуга',
    'портал',
    'документ',
    'срок',
    'месяц',
    'рубль',
    'порядок',
  ],
];

export function writeWxr(path: string, items: number): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, head());
    for (let number = 1; number <= items; number += 1) writeSync(file, itemOf(number, items));
    writeSync(file, '</channel>\n</rss>\n');
  } finally {
    closeSync(file);
  }
}

function head(): string {
  const categories = Array.from({ length: 30 }, (_, index) => category(index)).join('');
  const authors = Array.from({ length: 8 }, (_, index) => author(index)).join('');
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" -->
<!DOCTYPE rss [<!ENTITY laugh "ха">]>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Соцзащита & район</title><link>https://old.example.ru</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example.ru</wp:base_site_url><wp:base_blog_url>https://old.example.ru</wp:base_blog_url>
${authors}${categories}`;
}

/** Each fifth stands alone, the others within the one before. */
function category(index: number): string {
  const parent = index % 5 === 0 ? '' : `kat-${index - 1}`;
  return `<wp:category><wp:term_id>${index}</wp:term_id><wp:category_nicename>kat-${index}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[Рубрика ${index}]]></wp:cat_name></wp:category>\n`;
}

function author(index: number): string {
  return `<wp:author><wp:author_login>avtor${index}</wp:author_login><wp:author_email>avtor${index}@old.example.ru</wp:author_email><wp:author_display_name><![CDATA[Автор № ${index}]]></wp:author_display_name></wp:author>\n`;
}

const TYPES = ['page', 'attachment', 'nav_menu_item', 'revision'];
const STATUSES: Readonly<Record<number, string>> = {
  3: 'draft',
  5: 'private',
  7: 'future',
  9: 'pending',
  11: 'trash',
};

/** Of ten items eight are news; the rest is what an export is full of. */
function itemOf(number: number, items: number): string {
  const isNews = number % 10 < 8;
  const type = isNews ? 'post' : (TYPES[number % TYPES.length] ?? 'page');
  const status = STATUSES[number % 40] ?? 'publish';
  const moment = new Date(Date.UTC(2010, 0, 1) + (number / items) * 15 * 365 * 86_400_000);
  const date =
    status === 'draft' ? '0000-00-00 00:00:00' : moment.toISOString().slice(0, 19).replace('T', ' ');
  const name =
    number % 3 === 0 ? encodeURIComponent(`новость-${number}`).toLowerCase() : `novost-${number % 1000}`;
  return `<item><title>${sentence(number, 6)} №&nbsp;${number} & другие</title>
<link>https://old.example.ru/${date.slice(0, 4)}/${number}/${name}/</link><pubDate>${moment.toUTCString()}</pubDate>
<dc:creator><![CDATA[avtor${number % 9}]]></dc:creator><guid isPermaLink="false">https://old.example.ru/?p=${number}</guid>
<description></description><content:encoded><![CDATA[${contentOf(number)}]]></content:encoded>
<excerpt:encoded><![CDATA[${number % 4 === 0 ? sentence(number, 12) : ''}]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt>
<wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>
<wp:post_password>${number % 97 === 0 ? 'тайна' : ''}</wp:post_password><wp:is_sticky>${number % 500 === 0 ? 1 : 0}</wp:is_sticky>
<category domain="category" nicename="kat-${number % 30}"><![CDATA[Рубрика ${number % 30}]]></category>
<category domain="post_tag" nicename="t${number % 200}"><![CDATA[метка ${number % 200}]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[${number + 1}]]></wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[a:1:{s:3:"чрт";i:${number};}]]></wp:meta_value></wp:postmeta>
${commentsOf(number)}</item>
`;
}

function contentOf(number: number): string {
  const paragraph = () => sentence(number, 40);
  const link = `<a href="https://old.example.ru/?p=${Math.max(1, number - 7)}">раньше</a>`;
  const picture = `<img class="alignleft" style="width:3px" src="https://old.example.ru/wp-content/uploads/${number}.jpg" alt="">`;
  if (number % 2 === 0) {
    return `<!-- wp:paragraph {"x":1} --><p>${paragraph()}</p><!-- /wp:paragraph -->
<!-- wp:heading --><h5>${sentence(number, 4)}</h5><!-- /wp:heading --><!-- wp:image --><figure>${picture}</figure><!-- /wp:image -->
<p>${paragraph()} ${link}</p><!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://rutube.ru/video/${number}/
</div></figure><!-- /wp:embed --><table><tr><td>Дом</td><td>Этаж</td></tr><tr><td>1</td><td>2</td></tr></table>`;
  }
  return `${paragraph()}<!--more-->

<b>${sentence(number, 5)}<i>${sentence(number, 5)}</b></i> ]]]]><![CDATA[> ${link}

[caption id="attachment_${number}" width="300"]${picture} Подпись[/caption]
[gallery ids="${number},${number + 1}"][contact-form-7 id="5" title="Форма"]
<ul><li>${sentence(number, 5)}<li>${sentence(number, 5)}</ul>
<script>alert(1)</script><p style="color:red">${paragraph()}</div>`;
}

function commentsOf(number: number): string {
  const comment = `<wp:comment><wp:comment_id>${number}</wp:comment_id><wp:comment_author><![CDATA[Гость]]></wp:comment_author><wp:comment_content><![CDATA[${sentence(number, 8)}]]></wp:comment_content></wp:comment>\n`;
  return comment.repeat(number % 4);
}

function sentence(number: number, words: number): string {
  const text = Array.from(
    { length: words },
    (_, index) => WORDS[(number * 7 + index * index) % WORDS.length],
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
