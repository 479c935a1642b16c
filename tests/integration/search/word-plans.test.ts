import { expect, test } from 'vitest';
import { database, requireDatabaseUrl } from '@/lib/db/client';
import { collectSearchWords } from '@/lib/search/dictionary.commands';
import { anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { logPlans, readPlans } from '../../support/plans';
import { found } from '../../support/searching';

withEmptyDatabase();

const WORDS = 30_000;

/** Of those that have part of a mistyped word's letters; the words themselves are a hundred times as many. */
const MOST_ROWS = 300;

test('near words are found by indexes, however many words the portal has', async () => {
  await anArticle({ edition: { title: 'Адрес и субсидия' } });
  await collectSearchWords();
  await addWords();
  await logPlans(requireDatabaseUrl());
  await database().$disconnect();
  const plans = await readPlans(requireDatabaseUrl());

  for (const [query, suggestion] of [
    ['адерс', 'адрес'],
    ['сбсидия', 'субсидия'],
    ['flhtcc', 'адрес'],
  ]) {
    expect((await found(query ?? '')).suggestion?.text).toBe(suggestion);
    const scans = (await plans.next()).flatMap((statement) => statement.scans);
    const ofWords = scans.filter(({ table }) => table === 'SearchWord');
    expect(ofWords.length).toBeGreaterThan(0);
    expect(ofWords.filter(({ how, rows }) => how === 'Seq Scan' || rows > MOST_ROWS)).toEqual([]);
  }
  await plans.close();
});

/** Words of four to ten letters, which stand in no text. */
async function addWords(): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "SearchWord" ("word", "lexeme", "uses")
    SELECT word, word, 1 FROM (
      SELECT DISTINCT left(translate(md5(number::text), '0123456789abcdef', 'оеаинтсрвлкмдпуя'), 4 + number % 7) AS word
      FROM generate_series(1, ${WORDS}::int) number
    ) words
    ON CONFLICT DO NOTHING`;
  await database().$executeRawUnsafe('ANALYZE "SearchWord"');
}
