import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { collectSearchWords } from '@/lib/search/dictionary.commands';
import { cutsOf } from '@/lib/search/spelling.rules';
import { aCategory, anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { found } from '../../support/searching';

withEmptyDatabase();

beforeAll(async () => {
  await aCategory({ slug: 'lgoty', name: 'Льготы' });
  for (const word of ['пенсия', 'пенсии', 'выплаты']) {
    await anArticle({
      edition: { title: `Новая ${word}`, lead: 'Ребёнку тоже.', bodyText: 'Личный приём.' },
    });
  }
  await anArticle({
    state: 'unpublished',
    edition: { title: 'Засекреченная новость', bodyText: 'Секретик.' },
  });
  await collectSearchWords();
});

const suggested = async (query: string) => (await found(query)).suggestion?.text ?? null;

test.each([
  ['dsgkfns', 'выплаты'],
  ['DSGKFNS', 'выплаты'],
  ['ht,tyrf', 'ребенка'],
  ['пенссия', 'пенсия'],
  ['Пенссия', 'пенсия'],
  ['вытплаты', 'выплаты'],
  ['выпалты', 'выплаты'],
  ['новая пенссия', 'новая пенсия'],
  ['новая dsgkfns', 'новая выплаты'],
  ['"личный приемм"', '"личный приём"'],
  ['пенссия -выплаты', 'пенсия -выплаты'],
  ['пенсия', null],
  ['пенсиями', null],
  ['xqzxqz', null],
  ['куыгьу', null],
])('%s offers %s', async (query, suggestion) => {
  expect(await suggested(query)).toBe(suggestion);
});

describe('one slip in a short word', () => {
  const mistyped = [
    ['лгота', 'льгота'],
    ['льгтоа', 'льгота'],
    ['адерс', 'адрес'],
    ['адреес', 'адрес'],
    ['опкеа', 'опека'],
    ['опика', 'опека'],
    ['сбор', 'сбор'],
    ['сюор', 'сбор'],
    ['збор', 'сбор'],
    ['щпека', 'опека'],
    ['flhtcc', 'адрес'],
  ];

  beforeAll(async () => {
    await anArticle({ edition: { title: 'Льгота, адрес, опека, сбор', bodyText: 'Чертополох.' } });
    await anArticle({ state: 'unpublished', edition: { title: 'Тайна' } });
    await collectSearchWords();
  });

  test.each(mistyped)('%s offers %s', async (query, word) => {
    expect(await suggested(query)).toBe(query === word ? null : word);
  });

  test('offers nothing of a draft', async () => {
    expect(await suggested('тайнаа')).toBe(null);
    expect(await suggested('тана')).toBe(null);
  });

  test('the database and the portal leave out letters alike', async () => {
    for (const word of ['опека', 'ссора', 'адрес', 'выплатам']) {
      const [row] = await database().$queryRaw<
        { cuts: string[] }[]
      >`SELECT portal_word_cuts(${word}) AS cuts`;
      expect(row?.cuts.sort()).toEqual(cutsOf(word).sort());
    }
  });
});

describe('a correction is written as the portal writes', () => {
  beforeAll(async () => {
    for (const bodyText of ['Ёлка. Тёплый зачёт', 'Елка, елка. Тёплый зачет', 'ЁЛКА. Тёплый зачет']) {
      await anArticle({ edition: { bodyText } });
    }
    await collectSearchWords();
  });

  test.each([
    ['тепллый', 'тёплый'],
    ['тёпллый', 'тёплый'],
    ['ntgksq', 'тёплый'],
    ['n`gksq', 'тёплый'],
    ['n`gkksq', 'тёплый'],
    ['елкк', 'ёлка'],
    ['зачетт', 'зачет'],
    ['зачётт', 'зачет'],
  ])('%s offers %s', async (query, word) => {
    expect(await suggested(query)).toBe(word);
  });
});

test('says how many it would find, and is offered only where it finds more', async () => {
  expect((await found('пенссия')).suggestion).toEqual({
    ...{ text: 'пенсия', total: { count: 2, isAtLeast: false } },
  });
  expect((await found('пенссия', { category: 'lgoty' })).suggestion).toBe(null);
});

test('where nothing is found the words are named that find something alone', async () => {
  expect((await found('пенсия xqzxqz выплаты')).knownWords).toEqual(['пенсия', 'выплаты']);
});

describe('the words of the portal', () => {
  test('are never those of a draft', async () => {
    expect(await known('секретик')).toBe(false);
    expect(await suggested('секретикк')).toBe(null);
    expect((await found('секретик xqzxqz')).knownWords).toEqual([]);
  });

  test('come with a publication and go with the last text that has them', async () => {
    const ids = [];
    for (const title of ['Утконос прибыл', 'Утконосы прибыли']) {
      ids.push((await anArticle({ edition: { title } })).id);
    }
    // At once, and not only when the job has run: only what finds something is offered.
    await collectSearchWords();
    expect(await suggested('утконосс')).toBe('утконос');

    await withdraw(ids[0]);
    await collectSearchWords();
    expect(await known('утконосы')).toBe(true);
    await withdraw(ids[1]);
    expect(await suggested('утконосс')).toBe(null);
    await collectSearchWords();
    expect(await known('утконосы')).toBe(false);
    expect(await known('утконос')).toBe(false);
    expect(await known('пенсия')).toBe(true);
  });

  test('go in Latin letters as well', async () => {
    const { id } = await anArticle({ edition: { title: 'Portal services открыт' } });
    await collectSearchWords();
    expect(await known('services')).toBe(true);

    await withdraw(id);
    await collectSearchWords();
    expect(await known('services')).toBe(false);
  });

  test('change with a text that is put right, and are collected once', async () => {
    const { edition } = await anArticle({ edition: { title: 'Бурундукк поёт' } });
    await collectSearchWords();
    await database().edition.update({ where: { id: edition.id }, data: { title: 'Бурундук поёт' } });
    await collectSearchWords();

    expect(await known('бурундукк')).toBe(false);
    expect(await known('бурундук')).toBe(true);
    expect(await known('поет')).toBe(true);
    expect(await collectSearchWords()).toEqual({ collected: 0 });
  });
});

async function known(word: string): Promise<boolean> {
  return (await database().searchWord.count({ where: { word } })) > 0;
}

async function withdraw(id: string | undefined): Promise<void> {
  const withdrawal = { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'Ошибка' };
  await database().article.update({ where: { id: id ?? '' }, data: withdrawal });
}
