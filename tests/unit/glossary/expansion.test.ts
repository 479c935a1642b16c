import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ExpandedBody } from '@/components/article/article-body';
import { type ExpandableText, expandedText, type Piece } from '@/lib/glossary/expansion.rules';
import { textOfHtml } from '@/lib/shared/html-text';

const terms = [
  { short: 'ЕДВ', full: 'ежемесячная денежная выплата', explanation: '' },
  { short: 'МСЭ', full: 'медико-социальная экспертиза', explanation: '' },
  { short: 'ФБ МСЭ', full: 'федеральное бюро', explanation: '' },
  { short: 'СанПиН', full: 'санитарные правила и нормы', explanation: '' },
];
const media = { pictures: new Map(), documents: new Map() };
const blank: ExpandableText = { lead: '', plainSummary: [], actionCard: null, body: '' };

function bodyOf(html: string, given: Partial<ExpandableText> = {}, known = terms): string {
  const { body } = expandedText({ ...blank, body: html, ...given }, known);
  const page = renderToStaticMarkup(createElement(ExpandedBody, { nodes: body, media, images: '1' }));
  return page.replace(/^<div[^>]*>|<\/div>$/g, '');
}

function written(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `${piece.children[0]} (${piece.full})`))
    .join('');
}

const MEANING = ' (ежемесячная денежная выплата)';

describe('an abbreviation is expanded', () => {
  test.each([
    [
      'at its first use alone',
      'ЕДВ растёт. ЕДВ платят всем.',
      `<abbr>ЕДВ</abbr>${MEANING} растёт. ЕДВ платят всем.`,
    ],
    [
      'within other marks',
      'Размер <strong>ЕДВ</strong>.',
      `Размер <strong><abbr>ЕДВ</abbr>${MEANING}</strong>.`,
    ],
    ['between quotation marks', '«ЕДВ»', `«<abbr>ЕДВ</abbr>${MEANING}»`],
    ['the longest first', 'ФБ МСЭ решает.', '<abbr>ФБ МСЭ</abbr> (федеральное бюро) решает.'],
    ['with its small letters', 'По СанПиН.', 'По <abbr>СанПиН</abbr> (санитарные правила и нормы).'],
    ['where a dash explains nothing', 'ЕДВ — 900 рублей.', `<abbr>ЕДВ</abbr>${MEANING} — 900 рублей.`],
  ])('%s', (_what, text, expected) => {
    expect(bodyOf(`<p>${text}</p>`)).toBe(`<p>${expected}</p>`);
  });

  test('with a no-break space inside', () => {
    expect(bodyOf('<p>ФБ\u00a0МСЭ</p>')).toBe('<p><abbr>ФБ\u00a0МСЭ</abbr> (федеральное бюро)</p>');
  });

  test('in a cell of a table, not in its head', () => {
    const table = (head: string, cell: string) =>
      `<table><tbody><tr><th scope="row">${head}</th><td>${cell}</td></tr></tbody></table>`;
    expect(bodyOf(table('ЕДВ', 'ЕДВ'))).toContain(table('ЕДВ', `<abbr>ЕДВ</abbr>${MEANING}`));
  });

  test('once on the page, in the order in which readers meet its parts', () => {
    const card = {
      ...{
        audience: 'МСЭ и СанПиН',
        benefit: '',
        amount: '',
        deadline: null,
        place: '',
        documents: ['СанПиН'],
      },
      phone: '',
    };
    const text = expandedText(
      { lead: 'О ЕДВ.', plainSummary: ['ЕДВ и МСЭ.'], actionCard: card, body: '<p>ЕДВ, МСЭ, СанПиН</p>' },
      terms,
    );
    expect(written(text.lead)).toBe(`О ЕДВ${MEANING}.`);
    expect(text.plainSummary.map(written)).toEqual(['ЕДВ и МСЭ (медико-социальная экспертиза).']);
    expect(written(text.actionCard?.audience ?? [])).toBe('МСЭ и СанПиН (санитарные правила и нормы)');
    expect(text.actionCard?.documents.map(written)).toEqual(['СанПиН']);
    expect(text.body).toEqual([{ tag: 'p', attributes: {}, children: ['ЕДВ, МСЭ, СанПиН'] }]);
  });
});

describe('nothing is put in', () => {
  test.each([
    ['the editor explained it before', 'Ежемесячная денежная выплата (ЕДВ) растёт. ЕДВ платят всем.'],
    ['the editor explained it behind', 'ЕДВ (единая или ежемесячная денежная выплата) растёт.'],
    ['the editor explained it in another case', 'О ЕДВ (ежемесячной выплате) и о ЕДВ.'],
    ['the editor explained it by a dash', 'ЕДВ — это ежемесячная выплата. ЕДВ растёт.'],
    ['it is marked, and explained behind', '<strong>ЕДВ</strong> (ежемесячная выплата) растёт.'],
    ['it is part of a word', 'ЕДВ-2, подЕДВ, ЕДВы, ЕДВ2, экс-ЕДВ, ЕДВ_1'],
    ['it has other letters', 'Едв едва едв'],
    ['it stands in a link', '<a href="/news">О ЕДВ</a>'],
    ['it is marked already', '<abbr title="выплата">ЕДВ</abbr>'],
    ['it runs over a border', 'Е<strong>ДВ</strong>'],
    ['it stands in brackets', 'Выплата (размер ЕДВ вырос).'],
  ])('where %s', (_what, text) => {
    expect(bodyOf(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
  });

  test.each(['h2', 'h3', 'h4'])('in a heading <%s>, and the text below has it', (tag) => {
    expect(bodyOf(`<${tag}>О ЕДВ</${tag}><p>ЕДВ</p>`)).toBe(
      `<${tag}>О ЕДВ</${tag}><p><abbr>ЕДВ</abbr>${MEANING}</p>`,
    );
  });

  test('where a heading has explained it', () => {
    const html = '<h2>Ежемесячная денежная выплата (ЕДВ)</h2><p>ЕДВ</p>';
    expect(bodyOf(html)).toBe(html);
  });

  test('next to other brackets; the next use is expanded', () => {
    expect(bodyOf('<p>ЕДВ (с 1 марта). ЕДВ растёт.</p>')).toBe(
      `<p>ЕДВ (с 1 марта). <abbr>ЕДВ</abbr>${MEANING} растёт.</p>`,
    );
  });

  test('without a glossary', () => {
    expect(bodyOf('<p>ЕДВ</p>', {}, [])).toBe('<p>ЕДВ</p>');
  });
});

test('whatever the text, only the expansions are added to its words', () => {
  const word = fc.constantFrom('ЕДВ', 'МСЭ', 'ФБ МСЭ', 'слово', '(', ')', ' — ', ' ', '-', '«', '&amp;', '.');
  const tag = fc.constantFrom('p', 'h2', 'blockquote', 'li');
  const inline = fc.constantFrom(
    ['', ''],
    ['<strong>', '</strong>'],
    ['<a href="/news">', '</a>'],
    ['<em>', '</em>'],
  );
  const block = fc
    .tuple(tag, fc.array(fc.tuple(inline, fc.array(word, { maxLength: 6 })), { maxLength: 4 }))
    .map(
      ([name, runs]) =>
        `<${name}>${runs.map(([[open, close], words]) => `${open}${words.join('')}${close}`).join('')}</${name}>`,
    );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const html = blocks.join('');
      const shown = bodyOf(html);
      const back = terms.reduce(
        (text, { short, full }) => text.replace(`<abbr>${short}</abbr> (${full})`, short),
        shown,
      );
      expect(textOfHtml(back)).toBe(textOfHtml(html));
      for (const { full } of terms) expect(shown.split(`</abbr> (${full})`).length).toBeLessThanOrEqual(2);
    }),
  );
});

test('half a megabyte with 300 abbreviations is done at once', () => {
  const letters = 'АБВГДЕЖЗИК';
  const many = Array.from({ length: 300 }, (_, number) => ({
    short: [...String(number + 100)].map((digit) => letters[Number(digit)]).join(''),
    full: `значение ${number}`,
    explanation: '',
  }));
  const html = `<p>${'АБВ слово (Д, ДА, ДЕВ) — '.repeat(10_000)}</p><p>${'<a href="/news">ВВВ</a> '.repeat(10_000)}</p>`;
  // Time of the processor: how busy the machine is besides does not count.
  const begun = process.cpuUsage();
  expandedText({ ...blank, body: html }, many);
  expect(process.cpuUsage(begun).user / 1_000_000).toBeLessThan(5);
});
