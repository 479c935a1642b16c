import { randomUUID } from 'node:crypto';
import { addDays, subDays } from 'date-fns';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { cleanUp } from '@/lib/jobs/clean-up';
import { anArticle } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');

beforeAll(async () => {
  for (const slug of ['comment', 'feedback']) {
    await database().consentText.create({ data: { slug, version: 1, title: 'Согласие', body: '<p>Да</p>' } });
  }
});

test('the address of a commentator is forgotten after its year, the comment stays', async () => {
  const old = await aComment(subDays(now, 366));
  const recent = await aComment(subDays(now, 364));

  expect((await cleanUp(now)).emails).toBe(1);

  expect(await database().comment.findUnique({ where: { id: old } })).toMatchObject({
    email: null,
    name: 'Анна',
  });
  expect(await database().comment.findUnique({ where: { id: recent } })).toMatchObject({
    email: 'anna@example.ru',
  });
});

test('a message goes a year after it was dealt with; one that waits never does', async () => {
  await aMessage('answered', subDays(now, 366));
  const recent = await aMessage('closed', subDays(now, 364));
  const waiting = await aMessage('new', null);

  expect((await cleanUp(now)).messages).toBe(1);

  const left = await database().feedbackMessage.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([recent, waiting].sort());
});

test('an answered question is kept as long as it could be answered again', async () => {
  const challenge = (expiresAt: Date) => ({ id: randomUUID(), expiresAt });
  await database().usedChallenge.createMany({
    data: [challenge(subDays(now, 1)), challenge(addDays(now, 1))],
  });

  expect((await cleanUp(now)).challenges).toBe(1);
  expect(await cleanUp(now)).toEqual({ challenges: 0, emails: 0, messages: 0 });
});

async function aComment(createdAt: Date): Promise<string> {
  const article = await anArticle();
  const { id } = await database().comment.create({
    data: {
      ...{ articleId: article.id, name: 'Анна', email: 'anna@example.ru', text: 'Спасибо', visitor: 'v' },
      consentVersion: 1,
      createdAt,
    },
  });
  return id;
}

async function aMessage(state: string, handledAt: Date | null): Promise<string> {
  const { id } = await database().feedbackMessage.create({
    data: {
      ...{ name: 'Анна', email: 'anna@example.ru', subject: 'Вопрос', text: 'Когда?', visitor: 'v' },
      ...{ consentVersion: 1, state, handledAt },
    },
  });
  return id;
}
