import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOfDocument } from '@/components/editor/article/rich-text/body-of-document';
import { documentOfBody } from '@/components/editor/article/rich-text/document-of-body';
import { cleanArticleBody } from '@/lib/shared/clean-html';

const id = '0190f5c1-7a3b-7cde-8f01-23456789abcd';

test.each([
  '<p>Приём <strong>продлён</strong>, <em>см. <a href="/news/a">памятку</a></em>.</p>',
  '<h2>Кому</h2><h3>Где</h3><h4>Когда</h4>',
  '<ul><li>справка<ul><li>копия</li></ul></li><li><p>два</p><p>абзаца</p></li></ul>',
  '<ol start="3"><li>третий</li></ol>',
  '<blockquote><p>Мы ждём всех.</p><p><cite>Ольга Миронова, директор</cite></p></blockquote>',
  '<p><abbr title="ежемесячная денежная выплата">ЕДВ</abbr>, м<sup>2</sup>, H<sub>2</sub>O<br>и дальше</p>',
  `<figure><img src="/media/${id}/960.jpg" alt="Зал" width="960" height="540"><figcaption>Приём в <em>центре</em></figcaption></figure>`,
  `<figure><a href="/media/${id}/x.pdf"><img src="/media/${id}/960.jpg" alt></a></figure>`,
  '<table><caption>Размер <strong>выплат</strong></caption><thead><tr><th scope="col">Кому</th><th scope="col" colspan="2">Сколько</th></tr></thead><tbody><tr><th scope="row" rowspan="2">Семьям</th><td>1</td><td></td></tr><tr><td>2</td><td><ul><li>а</li></ul></td></tr></tbody></table>',
  `<figure><table><tbody><tr><td>1</td></tr></tbody></table><figcaption>Таблица 1</figcaption></figure>`,
  `<p>Знак <img src="/media/${id}/480.png" alt="галочка"> значит «да»&nbsp;— всегда</p>`,
  '<p>5 &lt; 6 &amp; 7</p>',
])('opening and saving leaves as it was: %s', (body) => {
  expect(cleanArticleBody(body)).toBe(body);
  expect(bodyOfDocument(documentOfBody(body))).toBe(body);
});

test('a text of nothing is an empty body', () => {
  expect(bodyOfDocument(documentOfBody(''))).toBe('');
});

test('a first row whose cells have all become headers is the head of its table', () => {
  const table = documentOfBody(
    '<table><tbody><tr><th scope="col">Кому</th></tr><tr><td>Всем</td></tr></tbody></table>',
  );

  expect(bodyOfDocument(table)).toBe(
    '<table><thead><tr><th scope="col">Кому</th></tr></thead><tbody><tr><td>Всем</td></tr></tbody></table>',
  );
});

test('no body that the portal keeps loses anything by being opened and saved', () => {
  fc.assert(
    fc.property(body, (html) => {
      const cleaned = cleanArticleBody(html);
      const saved = bodyOfDocument(documentOfBody(cleaned));

      expect(cleanArticleBody(saved)).toBe(cleaned);
    }),
    { numRuns: 500 },
  );
});

const word = fc.constantFrom('льгота', 'ЕДВ', '5 < 6', 'a & b', '«да»', 'ё');
const escaped = word.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

/** Lines keep one order of nesting: which of two marks is the outer one says nothing to readers. */
const line = fc
  .array(
    fc.oneof(
      escaped,
      escaped.map((text) => `<a href="/news/a"><strong>${text}</strong></a>`),
      escaped.map((text) => `<abbr title="выплата">${text}</abbr>`),
      escaped.map((text) => `<em>${text}</em>`),
      escaped.map((text) => `<cite>${text}</cite><br>`),
      fc.constant(`<img src="/media/${id}/480.png" alt="галочка">`),
      escaped.map((text) => `м<sup>${text}</sup><sub>${text}</sub>`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(', '));

const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<h3>${text}</h3>`),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map(li).join('')}</ul>`),
    tie('item').map((item) => `<ol start="4">${li(item)}</ol>`),
    tie('block').map((inner) => `<blockquote>${inner}</blockquote>`),
    fc
      .tuple(tie('item'), tie('item'), line)
      .map(
        ([head, cell, caption]) =>
          `<table><caption>${caption}</caption><thead><tr><th scope="col">${head}</th></tr></thead><tbody><tr><td rowspan="2">${cell}</td></tr></tbody></table>`,
      ),
    line.map(
      (text) => `<figure><img src="/media/${id}/960.jpg" alt="Зал"><figcaption>${text}</figcaption></figure>`,
    ),
  ),
  item: fc.oneof(
    { maxDepth: 3 },
    line,
    fc.tuple(line, tie('block')).map(([text, inner]) => text + inner),
    tie('block'),
  ),
}));

const body = fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join(''));

function li(content: string): string {
  return `<li>${content}</li>`;
}
