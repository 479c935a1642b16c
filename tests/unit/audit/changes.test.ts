import { expect, test } from 'vitest';
import { changesOf, namedIds } from '@/lib/audit/changes.rules';
import type { LoggedEntry } from '@/lib/audit/rules';

const CATEGORY = '01890000-0000-7000-8000-00000000000c';
const ARTICLE = '01890000-0000-7000-8000-00000000000a';

const noNames = new Map<string, string>();

function anEntry(given: Partial<LoggedEntry>): LoggedEntry {
  return {
    ...{ id: '1', at: new Date('2026-11-25T09:00:00Z'), personId: null, personName: 'Анна' },
    ...{ action: 'article.save', subjectType: 'article', subjectId: ARTICLE, before: null, after: null },
    ...given,
  };
}

test('only what differs is told, under Russian names', () => {
  const entry = anEntry({
    before: { title: 'Было', lead: 'То же' },
    after: { title: 'Стало', lead: 'То же' },
  });

  expect(changesOf(entry, noNames)).toEqual([{ field: 'Заголовок', before: 'Было', after: 'Стало' }]);
});

test('what is told on one side only is told without what is empty', () => {
  const entry = anEntry({ after: { slug: 'vyplaty', lead: '', photoId: null, tags: [] } });

  expect(changesOf(entry, noNames)).toEqual([{ field: 'Адрес', before: null, after: 'vyplaty' }]);
});

test('fields come as in the forms, unknown ones last', () => {
  const after = { unheardOf: 'x', lead: 'Абзац', title: 'Заголовок' };

  expect(changesOf(anEntry({ after }), noNames).map(({ field }) => field)).toEqual([
    ...['Заголовок', 'Вводный абзац', 'unheardOf'],
  ]);
});

test('a field that was emptied or filled is a change', () => {
  const entry = anEntry({ before: { lead: 'Было', reason: '' }, after: { lead: '', reason: 'Ошибка' } });

  expect(changesOf(entry, noNames)).toEqual([
    { field: 'Вводный абзац', before: 'Было', after: '' },
    { field: 'Причина', before: '', after: 'Ошибка' },
  ]);
});

test.each([
  ['article', { state: 'withdrawn' }, 'Состояние', 'снята с публикации'],
  ['comment', { state: 'published' }, 'Состояние', 'опубликован'],
  ['feedback', { state: 'in-work' }, 'Состояние', 'в работе'],
  ['letter', { state: 'dropped' }, 'Состояние', 'снято с отправки'],
  ['subscriber', { state: 'suspended' }, 'Состояние', 'приостановлена'],
  ['subscriber', { frequency: 'weekly' }, 'Частота писем', 'раз в неделю'],
  ['person', { role: 'editor' }, 'Роль', 'редактор'],
  ['person', { endedSessions: 2 }, 'Закончено сеансов', '2'],
  ['subscriber', { searched: true }, 'Искали по словам', 'да'],
  ['personal-data', { basis: 'withdrawal' }, 'Основание', 'отзыв согласия'],
  ['audit', { action: 'person.add' }, 'Действие', 'Новый человек в редакции'],
  ['audit', { subject: 'letter' }, 'С чем', 'Письмо'],
  ['article', { body: '<p>Один</p><p>Два &amp; три</p>' }, 'Текст', 'Один\nДва & три'],
  ['article', { tags: ['дети', 'школа'] }, 'Метки', 'дети, школа'],
  ['article', { categoryId: CATEGORY }, 'Рубрика', 'Семьям'],
  ['subscriber', { categories: [CATEGORY] }, 'Рубрики', 'Семьям'],
  ['personal-data', { erased: { messages: 1 } }, 'Сообщений удалено', '1'],
  ['article', { actionCard: { amount: '5 000 рублей' } }, 'Карточка: сколько', '5 000 рублей'],
])('of %s, %j reads «%s: %s»', (subjectType, after, field, text) => {
  const names = new Map([[CATEGORY, 'Семьям']]);

  expect(changesOf(anEntry({ subjectType, after }), names)).toEqual([{ field, before: null, after: text }]);
});

test('an action card that comes or goes is told field by field', () => {
  const entry = anEntry({ before: { actionCard: null }, after: { actionCard: { place: 'МФЦ', phone: '' } } });

  expect(changesOf(entry, noNames)).toEqual([
    { field: 'Карточка: куда обратиться', before: null, after: 'МФЦ' },
  ]);
});

test('names are looked for by what the ids are ids of, and only by what may be one', () => {
  const entry = anEntry({ after: { categoryId: CATEGORY, sourceId: 'no id', categories: [CATEGORY] } });

  expect(namedIds([entry])).toEqual({
    ...{ article: [ARTICLE], category: [CATEGORY, CATEGORY] },
    ...{ media: [], person: [], source: [] },
  });
});

test('a link that leads elsewhere is told, though the words are the same', () => {
  const entry = {
    ...{ id: '1', at: new Date(), personId: null, personName: '', action: 'article.save' },
    ...{ subjectType: 'article', subjectId: '1' },
    before: { body: '<p><a href="/a">Сюда</a></p>' },
    after: { body: '<p><a href="/b">Сюда</a></p>' },
  };

  expect(changesOf(entry, new Map())).toEqual([
    {
      field: 'Оформление текста',
      before: null,
      after: 'изменены ссылки, изображения или оформление; подробности в истории новости',
    },
  ]);
  expect(changesOf({ ...entry, after: entry.before }, new Map())).toEqual([]);
});
