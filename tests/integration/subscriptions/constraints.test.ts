import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { aCategory, anArticle } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { aSubscriber, told } from '@/tests/support/subscribers';

withEmptyDatabase();

beforeAll(async () => {
  await aConsent('subscription');
});

/** The last guard behind the rules. */
describe('the database refuses', () => {
  test.each([
    ['an unknown state', { state: 'lost' }, 'Subscriber_state'],
    ['an unknown frequency', { frequency: 'hourly' }, 'Subscriber_frequency'],
    ['an active subscription that nobody confirmed', { confirmedAt: null }, 'Subscriber_moments'],
    ['an ended one without its end', { state: 'ended' }, 'Subscriber_moments'],
    ['fewer than no refusals', { refusals: -1 }, 'Subscriber_moments'],
    ['a name of 101 characters', { name: 'я'.repeat(101) }, 'Subscriber_lengths'],
    ['a consent that was never given', { consentVersion: 9 }, 'Foreign key'],
  ])('%s', async (_, given, reason) => {
    await expect(aSubscriber(given)).rejects.toThrow(new RegExp(reason, 'i'));
  });

  test('an address twice, in whatever letters', async () => {
    await aSubscriber({ email: 'Anna@portal.test' });
    await expect(aSubscriber({ email: 'anna@PORTAL.test' })).rejects.toThrow(/Unique constraint/);
  });

  test('to note twice that somebody was told of an article', async () => {
    const [{ id }, article] = [await aSubscriber(), await anArticle()];
    await told(id, article.id);
    await expect(told(id, article.id)).rejects.toThrow(/Unique constraint/);
  });
});

test('with a subscriber goes what they chose and were told, and a letter loses its addressee', async () => {
  const category = await aCategory();
  const { id, email } = await aSubscriber({ categoryIds: [category.id] });
  await told(id, (await anArticle()).id);
  await database().letter.create({
    data: { key: 'x', kind: 'digest', data: {}, recipient: email, subscriberId: id },
  });

  await database().subscriber.delete({ where: { id } });

  expect(await database().subscriberCategory.count({ where: { subscriberId: id } })).toBe(0);
  expect(await database().toldArticle.count({ where: { subscriberId: id } })).toBe(0);
  expect(await database().letter.findFirst()).toMatchObject({ subscriberId: null });
});
