import { beforeAll, expect, test } from 'vitest';
import { collectSearchWords } from '@/lib/search/dictionary.commands';
import { withSampleNews } from '../../support/database';
import { found } from '../../support/searching';

withSampleNews();

beforeAll(() => collectSearchWords());

test.each(['выплаты ребенку', 'выплаты детям', 'ветераны', 'ЕДВ', '"личный приём"', 'выплаты -субсидия'])(
  'the portal of the first start finds «%s»',
  async (query) => {
    expect((await found(query)).total.count).toBeGreaterThan(0);
  },
);

test.each([
  ['dsgkfns', 'выплаты'],
  ['пенссия', 'пенсия'],
])('and offers for «%s» «%s»', async (query, suggestion) => {
  expect((await found(query)).suggestion?.text).toBe(suggestion);
});
