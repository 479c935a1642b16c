import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { searchedText } from '@/lib/search/rules';
import { aCategory, anArticle, aSource } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { found, foundTitles, search } from '../../support/searching';

withEmptyDatabase();

beforeAll(async () => {
  await anArticle({
    edition: { title: 'Юрист проверит счётчик', lead: 'По средам.', bodyText: 'Запись не нужна.' },
  });
  await anArticle({
    edition: { title: 'Пособие на детей', lead: 'Его назначат сами.', bodyText: 'О счетчиках скажет юрист.' },
  });
  await anArticle({ state: 'unpublished', edition: { title: 'Юрист проверит счётчик завтра' } });
  await anArticle({
    edition: {
      title: 'Выплата на ребёнка выросла',
      lead: 'Для ветеранов и семей.',
      bodyText:
        'Онлайн-запись открыта 25.03.2026. Телефон 8 (495) 870-44-44. Личный приём ведёт г.Москва, км/ч, и.о. директора.',
      plainSummary: 'Деньги придут на карту.',
      actionCard: { place: 'Окно у лифта' },
    },
  });
  await anArticle({
    edition: { title: 'Приём ведут лично', lead: 'Сначала личный разговор.', bodyText: 'Потом приём.' },
  });
});

test('any form of a word finds it, and the title counts most', async () => {
  expect(await foundTitles('юристами')).toEqual(['Юрист проверит счётчик', 'Пособие на детей']);
});

test.each([
  ['выплаты ребенку', 'Выплата на ребёнка выросла'],
  ['выплата ребёнок', 'Выплата на ребёнка выросла'],
  ['ветераны', 'Выплата на ребёнка выросла'],
  ['онлайн запись', 'Выплата на ребёнка выросла'],
  ['онлайн-запись', 'Выплата на ребёнка выросла'],
  ['онлайн—запись', 'Выплата на ребёнка выросла'],
  ['25.03.2026', 'Выплата на ребёнка выросла'],
  ['25 03 2026', 'Выплата на ребёнка выросла'],
  ['870-44-44', 'Выплата на ребёнка выросла'],
  ['8 495 870 44 44', 'Выплата на ребёнка выросла'],
  ['москва', 'Выплата на ребёнка выросла'],
  ['и.о. директора', 'Выплата на ребёнка выросла'],
  ['км/ч', 'Выплата на ребёнка выросла'],
  ['РЕБЁНКА', 'Выплата на ребёнка выросла'],
  ['ребе\u0301нка вы\u00adплата', 'Выплата на ребёнка выросла'],
  ['деньги на карту', 'Выплата на ребёнка выросла'],
  ['лифт', 'Выплата на ребёнка выросла'],
  ['«личный приём»', 'Выплата на ребёнка выросла'],
  ['"личного приема"', 'Выплата на ребёнка выросла'],
  ['личный приём -ребёнок', 'Приём ведут лично'],
])('%s finds «%s»', async (query, title) => {
  expect(await foundTitles(query)).toEqual([title]);
});

test('ё and е are one letter', async () => {
  expect((await found('счетчик')).total.count).toBe(2);
  expect((await found('счётчики')).total.count).toBe(2);
  expect((await found('дётей')).total.count).toBe(1);
});

test('«й» and «ё» of two signs are those of one', async () => {
  await anArticle({ edition: { title: 'Тюле\u0308нии\u0306 день', lead: 'Коротко.', bodyText: 'Всё.' } });

  expect(await foundTitles('тюлений')).toHaveLength(1);
  expect(await foundTitles('тюле\u0308нии\u0306')).toHaveLength(1);
});

test('quotes ask for the words side by side, a minus takes a word or a phrase out', async () => {
  expect((await found('"юрист проверит"')).total.count).toBe(1);
  expect((await found('юрист -пособие')).total.count).toBe(1);
  expect((await found('приём -"личный приём"')).total.count).toBe(1);
});

test('the found words are marked in the snippet, however they are written there', async () => {
  const { articles } = await found('счётчик пособию');
  const marked = articles.flatMap(({ snippet }) => snippet.filter(({ isMatch }) => isMatch));

  expect(marked).toEqual([{ text: 'счетчиках', isMatch: true }]);
  const [phone] = (await found('870-44-44')).articles;
  expect(phone?.snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
    '870',
    '44',
    '44',
  ]);
});

test('beyond the last page nothing is found, but all are counted', async () => {
  expect(await found('юрист', { page: 9 })).toMatchObject({ total: { count: 2 }, articles: [] });
});

describe('what is not published', () => {
  test('is not found while it is a draft, and no more once it is withdrawn or removed', async () => {
    const { id } = await anArticle({ edition: { title: 'Квокка переехала' } });
    await anArticle({ state: 'unpublished', edition: { title: 'Квокка вернётся' } });

    expect(await foundTitles('квокка')).toEqual(['Квокка переехала']);
    const withdrawal = { withdrawnAt: new Date(), withdrawnReason: 'Ошибка' };
    await database().article.update({ where: { id }, data: { state: 'withdrawn', ...withdrawal } });
    expect(await foundTitles('квокка')).toEqual([]);
    await database().article.update({
      where: { id },
      data: { state: 'published', withdrawnAt: null, withdrawnReason: null },
    });
    expect(await foundTitles('квокка')).toEqual(['Квокка переехала']);
  });

  test('is not found by the words of an edition in work', async () => {
    const { id, edition } = await anArticle({ edition: { title: 'Нарвал приплыл' } });
    const { id: _own, searchVector: _made, ...text } = { ...edition, searchVector: null };
    await database().edition.create({
      data: {
        ...text,
        actionCard: undefined as never,
        articleId: id,
        number: 2,
        state: 'draft',
        title: 'Зубр пришёл',
        publishedAt: null,
      },
    });

    expect(await foundTitles('зубр')).toEqual([]);
    await database().edition.update({ where: { id: edition.id }, data: { title: 'Нарвал уплыл' } });
    expect(await foundTitles('нарвал уплыл')).toEqual(['Нарвал уплыл']);
  });
});

test('an article whose term is over says since when', async () => {
  await anArticle({ edition: { title: 'Капибара до мая', deadline: new Date('2026-05-31T00:00:00Z') } });

  expect((await found('капибара', { today: '2026-05-31' })).articles[0]?.expiredOn).toBe(null);
  expect((await found('капибара', { today: '2026-06-01' })).articles[0]?.expiredOn).toBe('2026-05-31');
});

describe('filters', () => {
  beforeAll(async () => {
    const category = await aCategory({ slug: 'lgoty', name: 'Льготы' });
    const source = await aSource({ slug: 'fond', name: 'Фонд' });
    const days = ['2026-03-01T20:59:00Z', '2026-03-01T21:00:00Z', '2026-03-02T20:59:00Z'];
    for (const [index, day] of days.entries()) {
      await anArticle({
        publishedAt: new Date(day),
        edition: {
          title: `Лемур ${index}`,
          ...(index > 0 && { categoryId: category.id }),
          ...(index > 1 && { sourceId: source.id }),
        },
      });
    }
  });

  test.each([
    [{ category: 'lgoty' }, ['Лемур 2', 'Лемур 1']],
    [{ source: 'fond' }, ['Лемур 2']],
    [{ category: 'lgoty', source: 'fond' }, ['Лемур 2']],
    [{ from: '2026-03-02' }, ['Лемур 2', 'Лемур 1']],
    [{ to: '2026-03-01' }, ['Лемур 0']],
    [{ from: '2026-03-02', to: '2026-03-02' }, ['Лемур 2', 'Лемур 1']],
  ])('%j lets through what it names, days of Moscow and both ends', async (filter, titles) => {
    expect(await foundTitles('лемур', { ...filter, sort: 'date' })).toEqual(titles);
    expect(await foundTitles('лемур', filter)).toEqual(titles);
  });

  test('alone list everything that they let through, the newest first', async () => {
    expect(await foundTitles('', { category: 'lgoty' })).toEqual(['Лемур 2', 'Лемур 1']);
  });

  test('that leave nothing say how many there would be without them', async () => {
    expect(await found('юрист', { category: 'lgoty' })).toMatchObject({
      ...{ total: { count: 0 }, unfiltered: { count: 2 } },
    });
  });
});

test.each([
  ['', 'empty'],
  ['на и в', 'commonWords'],
  ['((((', 'noWords'],
  ['"', 'noWords'],
  [':* & | ! <->', 'noWords'],
  ['\u0000\u0001', 'empty'],
  ['%_\\', 'noWords'],
  ['😀'.repeat(200), 'noWords'],
  ['-', 'noWords'],
  ['-субсидия', 'onlyExcluded'],
  ['-"личный приём"', 'onlyExcluded'],
])('what cannot be searched for says why: %j', async (text, problem) => {
  expect(await search(text)).toEqual({ state: 'unclear', problem });
});

test('operators of the database are words or nothing', async () => {
  expect((await found("' OR 1=1 --")).total.count).toBe(0);
  expect((await found('юрист & !проверит | <-> :*')).total.count).toBe(1);
  expect(searchedText('я\uD800б')).toBe('я б');
});
