import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlockDifference, bodyDifference } from '@/lib/articles/body-difference.rules';
import { textOfHtml } from '@/lib/shared/html-text';

const PICTURE = '/media/00000000-0000-4000-8000-000000000001/960.jpg';
const OTHER_PICTURE = '/media/00000000-0000-4000-8000-000000000002/960.jpg';

describe('words', () => {
  test('a changed word is shown within its paragraph', () => {
    expect(bodyDifference('<p>Приём до пятого мая.</p>', '<p>Приём до десятого мая.</p>')).toMatchObject([
      {
        status: 'changed',
        pieces: [
          { kind: 'same', text: 'Приём до ' },
          { kind: 'removed', text: 'пятого' },
          { kind: 'added', text: 'десятого' },
          { kind: 'same', text: ' мая.' },
        ],
      },
    ]);
  });

  test('neighbouring changed words are one change', () => {
    const [block] = bodyDifference('<p>Приём до пятого мая.</p>', '<p>Приём до десятого июня.</p>');
    expect(block).toMatchObject({
      pieces: [{}, { kind: 'removed', text: 'пятого мая' }, { kind: 'added', text: 'десятого июня' }, {}],
    });
  });

  test('a new paragraph is added between those that stay', () => {
    const blocks = bodyDifference(
      '<p>Первый.</p><p>Второй.</p>',
      '<p>Первый.</p><p>Новый.</p><p>Второй.</p>',
    );
    expect(blocks.map(({ status }) => status)).toEqual(['same', 'added', 'same']);
  });

  test('a paragraph that became another is removed and added whole', () => {
    const blocks = bodyDifference('<p>Справку выдают сразу.</p>', '<p>Автобус отменён.</p>');
    expect(blocks.map(({ status }) => status)).toEqual(['removed', 'added']);
  });

  test('how the HTML is laid out makes no difference', () => {
    const blocks = bodyDifference('<p>Один\n  два</p>\n<p>три</p>', '<p>Один два</p><p>три</p>');
    expect(blocks.map(({ status }) => status)).toEqual(['same', 'same']);
  });

  test('no text and no text are alike', () => {
    expect(bodyDifference('', '')).toEqual([]);
  });
});

describe('looks', () => {
  test('a paragraph that became a heading', () => {
    expect(bodyDifference('<p>Документы</p>', '<h3>Документы</h3>')).toMatchObject([
      { status: 'changed', form: { name: 'heading3' }, formerForm: { name: 'paragraph' } },
    ]);
  });

  test('words that became bold', () => {
    const [block] = bodyDifference('<p>Приём закрыт</p>', '<p>Приём <strong>закрыт</strong></p>');
    expect(block).toMatchObject({
      status: 'changed',
      pieces: [
        { text: 'Приём ', changes: [] },
        { kind: 'same', text: 'закрыт', changes: [{ from: null, to: { kind: 'strong' } }] },
      ],
    });
  });

  test('a link that leads elsewhere', () => {
    const [block] = bodyDifference('<p><a href="/one">Форма</a></p>', '<p><a href="/two">Форма</a></p>');
    expect(block).toMatchObject({
      pieces: [{ changes: [{ from: { kind: 'link', value: '/one' }, to: { kind: 'link', value: '/two' } }] }],
    });
  });

  test('an item of a list that became numbered, deeper or quoted', () => {
    const forms = [
      '<ol><li>Паспорт</li></ol>',
      '<ul><li><ul><li>Паспорт</li></ul></li></ul>',
      '<blockquote><ul><li>Паспорт</li></ul></blockquote>',
    ];
    for (const form of forms) {
      expect(bodyDifference('<ul><li>Паспорт</li></ul>', form)).toMatchObject([
        { status: 'changed', formerForm: { name: 'bullet', depth: 1, isQuoted: false } },
      ]);
    }
  });

  test('a picture that was exchanged, with or without words', () => {
    for (const alt of ['', 'Зал приёма']) {
      const figure = (src: string) => `<figure><img src="${src}" alt="${alt}"></figure>`;
      expect(bodyDifference(figure(PICTURE), figure(OTHER_PICTURE))).toMatchObject([
        {
          status: 'changed',
          pieces: [{ changes: [{ from: { value: PICTURE }, to: { value: OTHER_PICTURE } }] }],
        },
      ]);
    }
  });

  test('a picture that is described anew is the same picture', () => {
    const figure = (alt: string) => `<figure><img src="${PICTURE}" alt="${alt}"></figure>`;
    expect(bodyDifference(figure('Здание'), figure('Очередь у входа'))).toMatchObject([
      { status: 'changed', form: { name: 'figure' } },
    ]);
  });
});

describe('tables', () => {
  const table = (...rows: string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  test('a row that was added', () => {
    const before = table(row('Инвалиду', '1000 руб.'), row('Ветерану', '2000 руб.'));
    const after = table(
      row('Инвалиду', '1000 руб.'),
      row('Семье', '1500 руб.'),
      row('Ветерану', '2000 руб.'),
    );
    expect(bodyDifference(before, after)).toMatchObject([
      { kind: 'row', status: 'same' },
      { kind: 'row', status: 'added', cells: [{ status: 'added' }, { status: 'added' }] },
      { kind: 'row', status: 'same' },
    ]);
  });

  test('a sum that changed stays in its cell', () => {
    const [only] = bodyDifference(table(row('Ветерану', '2000')), table(row('Ветерану', '2500')));
    expect(only).toMatchObject({
      kind: 'row',
      status: 'changed',
      cells: [{ status: 'same' }, { pieces: [{ kind: 'removed', text: '2000' }, { text: '2500' }] }],
    });
  });

  test('a column that was added', () => {
    const [only] = bodyDifference(table(row('Ветерану', '2000')), table(row('Ветерану', 'в год', '2000')));
    expect(only).toMatchObject({ cells: [{ status: 'same' }, { status: 'added' }, { status: 'same' }] });
  });
});

/** The words of one of the two bodies as the difference has them, white space left out. */
function reading(blocks: readonly BlockDifference[], left: 'removed' | 'added'): string {
  return blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells : [block]))
    .flatMap(({ pieces }) => pieces)
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

function wordsOf(html: string): string {
  return textOfHtml(html).replace(/\s/g, '');
}

test('both bodies can be read from their difference, whatever they are made of', () => {
  const words = fc
    .array(fc.constantFrom('льгота', 'приём', ' ', 'до', '5', 'мая', '. ', '<br>'), { maxLength: 6 })
    .map((parts) => parts.join(' '));
  const inline = fc.oneof(
    words,
    words.map((text) => `<strong>${text}</strong>`),
    words.map((text) => `<a href="/news">${text} <em>${text}</em></a>`),
  );
  const block = fc.oneof(
    inline.map((text) => `<p>${text}</p>`),
    inline.map((text) => `<h2>${text}</h2>`),
    inline.map((text) => `<blockquote><p>${text}</p></blockquote>`),
    fc
      .array(inline, { maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    fc.tuple(inline, inline).map(([one, other]) => `<ol><li>${one}<ul><li>${other}</li></ul></li></ol>`),
    fc
      .tuple(inline, inline)
      .map(([one, other]) => `<table><tr><th>${one}</th><td><p>${other}</p></td></tr></table>`),
    words.map((text) => `<figure><img src="${PICTURE}" alt=""><figcaption>${text}</figcaption></figure>`),
  );
  const body = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join(''));
  fc.assert(
    fc.property(body, body, (before, after) => {
      const blocks = bodyDifference(before, after);

      expect(reading(blocks, 'added')).toBe(wordsOf(before));
      expect(reading(blocks, 'removed')).toBe(wordsOf(after));
    }),
  );
});

test('a body compared with itself has no difference', () => {
  const body = `<h2>Что нужно</h2><ul><li>Паспорт</li></ul><p>Всё <strong>просто</strong>.</p>`;
  expect(bodyDifference(body, body).every(({ status }) => status === 'same')).toBe(true);
});

test('in 200 KB with a change in every paragraph each change is found in its place', () => {
  const body = (sum: string) =>
    Array.from({ length: 1200 }, (_, number) => {
      const name = `Доплата номер ${number} положена семьям с детьми, ветеранам и одиноким пенсионерам`;
      return `<p>${name}: ${sum} рублей в месяц при доходе ниже прожиточного минимума.</p>`;
    }).join('');

  const blocks = bodyDifference(body('500'), body('700'));

  expect(body('500').length).toBeGreaterThan(150_000);
  expect(blocks).toHaveLength(1200);
  expect(blocks.every(({ status }) => status === 'changed')).toBe(true);
});

test('two bodies of 200 KB with nothing in common are shown whole', () => {
  const body = (letter: string) => `<p>${`${letter.repeat(6)} `.repeat(15_000)}</p>`.repeat(2);

  const blocks = bodyDifference(body('а'), body('б'));

  expect(blocks.map(({ status }) => status)).toEqual(['removed', 'removed', 'added', 'added']);
});
