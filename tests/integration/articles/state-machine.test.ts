import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import {
  approveEdition,
  publishArticle,
  removeArticle,
  withdrawArticle,
} from '@/lib/articles/publishing.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import { discardEdition, returnWithRemark, submitForReview, takeBack } from '@/lib/articles/review.commands';
import { type ArticleText, WORKING_STATES } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import type { Result } from '@/lib/shared/result';
import { aCategory, aSource } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';
import { aText } from '@/tests/support/texts';

withEmptyDatabase();

/** Random sequences of commands by several people, whatever state the article is in. */

const start = Date.UTC(2026, 10, 22, 9);

let people: readonly Person[];
let text: ArticleText;

beforeAll(async () => {
  people = [
    await somebody('author'),
    await somebody('author'),
    await somebody('editor'),
    await somebody('editor'),
  ];
  text = aText({ categoryId: (await aCategory()).id, sourceId: (await aSource()).id });
});

const deeds = [
  ...(['save', 'submit', 'takeBack', 'return', 'discard', 'restore'] as const),
  ...(['publish', 'publishUnchecked', 'approve', 'begin', 'withdraw', 'remove'] as const),
] as const;

type Step = { deed: (typeof deeds)[number]; who: number; isLate: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom(...deeds),
  who: fc.nat({ max: 3 }),
  /** Names a version that is no longer the newest. */
  isLate: fc.nat({ max: 6 }).map((dice) => dice === 0),
});

/** What the article's editions and the article itself may turn into by one command. */
const editionTransitions: Readonly<Record<string, readonly string[]>> = {
  draft: ['draft', 'review', 'superseded', 'published'],
  review: ['review', 'draft', 'returned', 'superseded', 'published'],
  returned: ['returned', 'review', 'superseded', 'published'],
  published: ['published', 'superseded'],
  superseded: ['superseded'],
};

const articleTransitions: Readonly<Record<string, readonly string[]>> = {
  unpublished: ['unpublished', 'published'],
  published: ['published', 'withdrawn', 'removed'],
  withdrawn: ['withdrawn', 'published', 'removed'],
  removed: ['removed'],
};

test('no sequence of commands by several people breaks the states, the versions or the texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 18 }), async (steps) => {
      const articleId = await begin();
      const saved = new Set([text.lead]);
      let before = await read(articleId);
      for (const [index, given] of steps.entries()) {
        const answer = await carryOut(given, { articleId, index, saved, before });
        const after = await read(articleId);
        check({ before, after, answer, given });
        before = after;
      }
      await noTextIsLost(articleId, saved);
    }),
    { numRuns: 40 },
  );
}, 120_000);

type Reading = Awaited<ReturnType<typeof read>>;

type Answer = Result<unknown, { key: string }>;

function check({
  before,
  after,
  answer,
  given,
}: {
  before: Reading;
  after: Reading;
  answer: Answer;
  given: Step;
}) {
  if (given.isLate) expect(answer.ok).toBe(false);
  expect(after.version - before.version).toBe(answer.ok ? 1 : 0);
  if (!answer.ok) expect(after).toEqual(before);
  expect(articleTransitions[before.state]).toContain(after.state);
  for (const edition of after.editions) {
    const earlier = before.editions.find(({ number }) => number === edition.number);
    if (earlier) expect(editionTransitions[earlier.state]).toContain(edition.state);
  }
  expect(after.editions.filter(({ state }) => state === 'published').length).toBeLessThanOrEqual(1);
  expect(after.editions.filter(({ state }) => isWorking(state)).length).toBeLessThanOrEqual(1);
  const live = after.editions.find(({ state }) => state === 'published');
  expect(after.liveEditionId).toBe(live?.id ?? null);
  if (given.deed === 'publish' && answer.ok) expect(live?.substanceById).not.toBe(people[given.who]?.id);
  if (people[given.who]?.role === 'author') expect(after.state).toBe(before.state);
}

function isWorking(state: string): boolean {
  return WORKING_STATES.some((known) => known === state);
}

/** Every text that was saved is in an edition or, where the next save replaced it, in the log. */
async function noTextIsLost(articleId: string, saved: ReadonlySet<string>): Promise<void> {
  const editions = await database().edition.findMany({ where: { articleId }, select: { lead: true } });
  const entries = await database().auditEntry.findMany({ where: { subjectId: articleId } });
  const kept = JSON.stringify([editions, entries.map(({ before, after }) => ({ before, after }))]);
  for (const lead of saved) expect(kept).toContain(lead);
}

async function begin(): Promise<string> {
  const [author] = people;
  if (!author) throw new Error('nobody is there');
  const draft = { slug: 'priyom-grazhdan', slugIsGiven: false, text };
  const created = await createArticle(author, draft, new Date(start));
  if (!created.ok) throw new Error('not created');
  return created.value.articleId;
}

async function read(articleId: string) {
  return database().article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ state: true, version: true, slug: true, liveEditionId: true },
      editions: {
        select: { id: true, number: true, state: true, lead: true, substanceById: true },
        orderBy: { number: 'asc' },
      },
    },
  });
}

type Moment = { articleId: string; index: number; saved: Set<string>; before: Reading };

async function carryOut(given: Step, { articleId, index, saved, before }: Moment): Promise<Answer> {
  const person = people[given.who];
  if (!person) throw new Error('nobody is there');
  const seen = { articleId, version: given.isLate ? before.version + 1 : before.version };
  const now = new Date(start + (index + 1) * 60_000);
  switch (given.deed) {
    case 'save': {
      const lead = `Приём по записи, шаг ${index}, версия ${before.version}.`;
      const changed = { ...seen, slug: before.slug, text: { ...text, lead, changeNote: 'Исправлено.' } };
      const answer = await saveArticle(person, changed, now);
      if (answer.ok) saved.add(lead);
      return answer;
    }
    case 'submit':
      return submitForReview(person, seen, now);
    case 'takeBack':
      return takeBack(person, seen, now);
    case 'return':
      return returnWithRemark(person, { ...seen, remark: 'Проверьте телефон.' }, now);
    case 'discard':
      return discardEdition(person, seen, now);
    case 'restore': {
      const setAside = before.editions.find(({ state }) => isWorking(state))?.number;
      return restoreEdition(person, { ...seen, edition: 1, setAside }, now);
    }
    case 'publish':
      return publishArticle(person, { ...seen, uncheckedReason: null, isSmallChange: true }, now);
    case 'publishUnchecked':
      return publishArticle(person, { ...seen, uncheckedReason: 'Авария', isSmallChange: true }, now);
    case 'approve':
      return approveEdition(person, seen, now);
    case 'begin':
      return beginEdition(person, seen, now);
    case 'withdraw':
      return withdrawArticle(person, { ...seen, reason: 'Ошибка.' }, now);
    case 'remove':
      return removeArticle(person, { ...seen, reason: 'Чужие данные.' }, now);
  }
}
