import { expect, test } from 'vitest';
import { formNotes, markNote, nameOfSpace } from '@/components/editor/history/words';
import { articleDifference, type EditionContent } from '@/lib/articles/article-difference.rules';
import { bodyDifference } from '@/lib/articles/body-difference.rules';
import { passagesOf } from '@/lib/articles/folding.rules';

const edition: EditionContent = {
  title: 'Приём до пятого',
  lead: 'Заявление можно подать в центре.',
  body: '<p>Текст.</p>',
  plainSummary: '',
  category: 'Льготы',
  source: 'Пресс-служба',
  photo: { id: 'one', name: 'Зал' },
  tags: ['запись', 'приём'],
  actionCard: null,
  changeNote: '',
};

const card = {
  ...{
    audience: 'Ветеранам',
    benefit: '',
    amount: '1000 руб.',
    deadline: '2026-12-01',
    place: '',
    phone: '',
  },
  documents: ['паспорт', 'справка'],
};

test('an edition does not differ from itself', () => {
  expect(articleDifference(edition, edition)).toEqual([]);
});

test('only fields that changed are named, each with its words', () => {
  expect(articleDifference(edition, { ...edition, title: 'Приём до десятого', category: 'Выплаты' })).toEqual(
    [
      {
        kind: 'words',
        field: 'title',
        pieces: [
          { kind: 'same', text: 'Приём до ' },
          { kind: 'removed', text: 'пятого' },
          { kind: 'added', text: 'десятого' },
        ],
      },
      {
        kind: 'items',
        field: 'category',
        pieces: [
          { kind: 'removed', text: 'Льготы' },
          { kind: 'added', text: 'Выплаты' },
        ],
      },
    ],
  );
});

test('another photo is another photo, even under the same words', () => {
  const [only] = articleDifference(edition, { ...edition, photo: { id: 'two', name: 'Зал' } });
  expect(only).toMatchObject({ field: 'photo', pieces: [{ kind: 'removed' }, { kind: 'added' }] });
});

test('tags that stay are shown beside those that came and went', () => {
  const [only] = articleDifference(edition, { ...edition, tags: ['запись', 'пенсия'] });
  expect(only).toMatchObject({
    field: 'tags',
    pieces: [
      { kind: 'same', text: 'запись' },
      { kind: 'removed', text: 'приём' },
      { kind: 'added', text: 'пенсия' },
    ],
  });
});

test('an action card is compared field by field, also with none', () => {
  const fields = articleDifference(edition, { ...edition, actionCard: card });
  expect(fields).toMatchObject([
    { field: 'audience' },
    { field: 'amount' },
    { field: 'deadline', pieces: [{ kind: 'added', text: '2026-12-01' }] },
    { field: 'documents' },
  ]);
});

test('long unchanged passages are folded but for the blocks beside a change', () => {
  const paragraphs = ['а', 'б', 'в', 'г', 'д', 'е'].map((letter) => `<p>${letter}</p>`);
  const blocks = bodyDifference(paragraphs.join(''), [...paragraphs, '<p>ё</p>'].join(''));

  expect(passagesOf(blocks).map((passage) => [passage.isFolded, passage.blocks.length])).toEqual([
    [true, 5],
    [false, 2],
  ]);
});

test('what is too short to be folded joins its neighbours', () => {
  const rows = (first: string, last: string) =>
    `<table><tbody>${[first, 'а', 'б', 'в', last].map((cell) => `<tr><td>${cell}</td></tr>`).join('')}</tbody></table>`;
  const blocks = bodyDifference(rows('один', 'два'), rows('первый', 'второй'));

  expect(blocks.length).toBeGreaterThan(4);
  expect(passagesOf(blocks)).toEqual([{ isFolded: false, blocks }]);
});

test('one or two unchanged blocks are not worth folding', () => {
  const blocks = bodyDifference('<p>а</p><p>б</p><p>в</p>', '<p>а</p><p>б</p><p>в</p><p>г</p>');
  expect(passagesOf(blocks).some(({ isFolded }) => isFolded)).toBe(false);
});

test('what happened to the look of a block is said in words', () => {
  const notes = (before: string, after: string) =>
    bodyDifference(before, after).flatMap((block) => (block.kind === 'text' ? formNotes(block) : []));

  expect(notes('<p>Сроки</p>', '<h3>Сроки</h3>')).toEqual(['стало заголовком 3, было: абзац']);
  expect(notes('<p>Сроки</p>', '<blockquote><p>Сроки</p></blockquote>')).toEqual(['стало цитатой']);
});

test('what happened to the look of words is said in words', () => {
  const link = (value: string) => ({ kind: 'link', value }) as const;
  expect(markNote({ from: link('/a'), to: link('/b') })).toBe('изменён адрес ссылки: /a → /b');
  expect(markNote({ from: null, to: { kind: 'strong', value: '' } })).toBe('стало полужирным');
  expect(markNote({ from: link('/a'), to: null })).toBe('перестало быть ссылкой: /a');
});

test('white space is named, since nobody can see it', () => {
  expect([' ', '\u00a0', '\n', 'и'].map(nameOfSpace)).toEqual([
    'пробел',
    'неразрывный пробел',
    'новая строка',
    null,
  ]);
});
