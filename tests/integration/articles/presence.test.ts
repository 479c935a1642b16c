import { beforeEach, expect, test } from 'vitest';
import { showPresence } from '@/lib/articles/presence.commands';
import { whoIsHere } from '@/lib/articles/presence.queries';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { anArticle } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { aColleague } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const afterwards = (seconds: number) => new Date(now.getTime() + seconds * 1000);

let maria: Person;
let oleg: Person;
let articleId: string;

beforeEach(async () => {
  maria = await aColleague('editor', 'Мария Полякова');
  oleg = await aColleague('editor', 'Олег Сомов');
  articleId = (await anArticle({ state: 'unpublished' })).id;
});

test('two people at one article learn of each other, and of nobody else', async () => {
  const elsewhere = (await anArticle({ state: 'unpublished' })).id;
  await showPresence(await aColleague('editor', 'Анна Лукина'), { articleId: elsewhere }, now);
  expect(await showPresence(maria, { articleId }, now)).toEqual({ ok: true, value: [] });
  expect(await showPresence(oleg, { articleId }, afterwards(5))).toEqual({
    ok: true,
    value: [{ name: 'Мария Полякова', role: 'editor', since: now }],
  });
});

test('whoever goes on giving signs keeps the time at which they came', async () => {
  for (const seconds of [0, 20, 40, 60, 80]) await showPresence(maria, { articleId }, afterwards(seconds));
  expect(await namesAt(80)).toEqual([['Мария Полякова', now]]);
});

test('whoever gave no sign for a minute is gone, and comes back anew', async () => {
  await showPresence(maria, { articleId }, now);
  expect(await namesAt(60)).toHaveLength(1);
  expect(await namesAt(61)).toEqual([]);
  await showPresence(maria, { articleId }, afterwards(61));
  expect(await namesAt(61)).toEqual([['Мария Полякова', afterwards(61)]]);
});

test('nobody is told of themselves, and of articles that nobody has open there is no word', async () => {
  await showPresence(maria, { articleId }, now);
  expect(await whoIsHere([articleId], maria, now)).toEqual(new Map());
});

test('an author learns nothing of the drafts of others, and is not seen there', async () => {
  const author = await aColleague('author', 'Анна Лукина');
  expect(await showPresence(author, { articleId }, now)).toMatchObject({ problems: [{ key: 'notAllowed' }] });
  expect(await database().presence.count({ where: { articleId } })).toBe(0);
});

test('signs at the same moment are no trouble', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => showPresence(maria, { articleId }, now)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

async function namesAt(seconds: number) {
  const here = await whoIsHere([articleId], oleg, afterwards(seconds));
  return (here.get(articleId) ?? []).map(({ name, since }) => [name, since]);
}
