import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { finishDocument } from '@/lib/documents/finish';

const finished = (html: string) => finishDocument(html).html;

test('preloads of style sheets go: what a page uses is linked', () => {
  const linked = '<link rel="stylesheet" href="/a.css" data-precedence="next"/>';
  const page = `${linked}<link rel="preload" href="/b.css" as="style"/>`;

  expect(finishDocument(page).html).toBe(linked);
});

test('Next’s scripts, their preloads and the flight data go', () => {
  const html = [
    '<!DOCTYPE html><html lang="ru"><head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/>',
    '<link rel="modulepreload" href="/m.js"/><script src="/a.js" async=""></script>',
    '<link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="preload" as="font" href="/f.woff2"/></head>',
    '<body><h1>Новость</h1><script id="_R_">go()</script>',
    '<script>self.__next_f.push([1,"<h1>Новость<\\/h1>"])</script></body></html>',
  ].join('');
  expect(finished(html)).toBe(
    [
      '<!DOCTYPE html><html lang="ru"><head>',
      '<link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="preload" as="font" href="/f.woff2"/></head>',
      '<body><h1>Новость</h1></body></html>',
    ].join(''),
  );
});

test.each([
  '<script data-keep="true" src="/reader.js" defer=""></script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"<!-- -->"}</script>',
])('what is ours stays: %s', (script) => {
  expect(finished(`<head>${script}</head>`)).toBe(`<head>${script}</head>`);
});

test.each([
  '<pre>  два\n\n  слова &amp; <b>знак</b></pre>',
  '<p title=\'a "b" &lt;c&gt;\' data-x=1 hidden>5 < 6 &mdash; 7 & 8&nbsp;&#1103;</p>',
  '<textarea>\n<!-- --> <script>не скрипт</script></textarea>',
  '<title>О <script></title>',
  '<!-- замечание --><!--[if IE]><p>старый</p><![endif]-->',
  '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><br/><input disabled>',
  '<p data-a="<script>x</script>">текст</p>',
])('everything else is copied byte by byte: %s', (html) => {
  expect(finished(html)).toBe(html);
});

test('a form that goes to its own address says so without an attribute', () => {
  const form = (action: string) => `<form${action} method="POST"><input value=' action=""'></form>`;
  expect(finishDocument(form(' action=""')).html).toBe(form(''));
  expect(finishDocument(form(' action="/display"')).html).toBe(form(' action="/display"'));
});

test('the markers of React go', () => {
  expect(finished('<p>2<!-- --> дня</p><!--$--><b>да</b><!--/$--><!--&--><!--/&-->')).toBe(
    '<p>2 дня</p><b>да</b>',
  );
});

test('a cut never joins what stood apart', () => {
  expect(finished('<p>&am<!-- -->p;</p>')).toBe('<p>&am<!---->p;</p>');
  expect(finished('<p>1 <<!-- -->b></p>')).toBe('<p>1 <<!---->b></p>');
  expect(finished('<pre class="a"><script>x</script>\nстрока</pre>')).toBe(
    '<pre class="a"><!---->\nстрока</pre>',
  );
});

test.each([
  ['<p>a</p class="b"><script>x</script><b>c</b>', '<p>a</p class="b"><b>c</b>'],
  ['<script>x</script ><b>c</b>', '<b>c</b>'],
  ['</p <!-- --><!-- --><b>c</b>', '</p <!-- --><b>c</b>'],
  [
    '</a&amp;<link rel="preload" as="script"/><script>x</script>',
    '</a&amp;<link rel="preload" as="script"/>',
  ],
  ['</p <script', '</p <script'],
  ['<b>c</b><script>x', '<b>c</b>'],
])('a closing tag ends where it ends, whatever stands behind its name: %s', (html, expected) => {
  expect(finished(html)).toBe(expected);
});

test('a page may ask for its status, and the request goes', () => {
  const page = '<head><meta name="portal-status" content="410"/><title>Удалено</title></head>';
  expect(finishDocument(page)).toMatchObject({ status: 410, html: '<head><title>Удалено</title></head>' });
});

test.each(['', '99', '4100', 'gone'])('a status that is none (%j) is not asked for', (content) => {
  expect(finishDocument(`<meta name="portal-status" content="${content}">`).status).toBeNull();
});

test('a page whose part came late is told apart', () => {
  expect(finishDocument('<!--$?--><template id="B:0"></template><!--/$-->').hasLateParts).toBe(true);
  expect(finishDocument('<!--$--><p>сразу</p><!--/$-->').hasLateParts).toBe(false);
});

// The pieces of a page and of what Next puts between them, in any order, whole and broken.
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('<!-- -->', '<!--$-->', '<!--/$-->', '<!-- своё -->'),
    fc.constantFrom('<script>self.x(["<p>","a&b"])</script>', '<script src="/a.js" async=""></script>'),
    fc.constantFrom(
      '<link rel="preload" as="script" href="/a.js"/>',
      '<meta name="portal-status" content="410">',
    ),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<pre>',
      '</pre>',
      '<ul><li>',
      '</li></ul>',
      '<table><tr><td>',
      '</table>',
    ),
    fc.constantFrom(
      '<a href="/news/a?b=1&amp;c=2">',
      "<a href='/x\"y'>",
      '</a>',
      '<img alt="a > b">',
      '<br/>',
    ),
    fc.constantFrom('<textarea>', '</textarea>', '<title>', '</title>', '<svg>', '</svg>'),
    fc.constantFrom(
      '&',
      '&amp;',
      'amp;',
      '&lt',
      '&#1103;',
      '<',
      '</',
      'b>',
      '>',
      '\n',
      ' ',
      '«да»',
      '"',
      "'",
      '=',
    ),
    fc.string({ maxLength: 5, unit: 'grapheme' }),
  ),
  { maxLength: 40 },
);

test('text and links of a page are the same before and after, whatever the page', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const html = parts.join('');
      expect(substanceOf(finished(html))).toEqual(substanceOf(html));
    }),
    { numRuns: 3000 },
  );
});

test('to finish a finished document changes nothing', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const once = finished(parts.join(''));
      expect(finished(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

function substanceOf(html: string) {
  const links: string[] = [];
  let text = '';
  let scripts = 0;
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'script') scripts++;
      if (name === 'a') links.push(href ?? '');
    },
    onclosetag: (name) => {
      if (name === 'script') scripts--;
    },
    ontext(piece) {
      if (scripts === 0) text += piece;
    },
  });
  parser.end(html);
  return { text, links };
}
