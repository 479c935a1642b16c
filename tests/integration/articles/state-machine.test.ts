import { addMinutes } from 'date-fns';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/editing.commands';
import { type ArticleText, WORKING_STATES } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aCategory, aSource } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';
import { carryOut, isByClock, randomStep, STATED, type Step } from '@/tests/support/random-deeds';
import { aText } from '@/tests/support/texts';

withEmptyDatabase();

/** Random sequences of commands by several people and of what the clock does, whatever state the article is in. */

const start = new Date(Date.UTC(2026, 10, 22, 9));

let people: readonly Person[];
let text: ArticleText;

beforeAll(async () => {
  people = [
    await somebody('author'),
    await somebody('author'),
    await somebody('editor'),
    await somebody('editor'),
  ];
  text = aText({ ...STATED, categoryId: (await aCategory()).id, sourceId: (await aSource()).id });
});

/** What the article's editions and the article itself may turn into by one step. */
const editionTransitions: Readonly<Record<string, readonly string[]>> = {
  draft: ['draft', 'review', 'scheduled', 'superseded', 'published'],
  review: ['review', 'draft', 'returned', 'scheduled', 'superseded', 'published'],
  returned: ['returned', 'review', 'scheduled', 'superseded', 'published'],
  scheduled: ['scheduled', 'draft', 'review', 'returned', 'superseded', 'published'],
  published: ['published', 'superseded'],
  superseded: ['superseded'],
};

const articleTransitions: Readonly<Record<string, readonly string[]>> = {
  unpublished: ['unpublished', 'published'],
  published: ['published', 'withdrawn', 'removed'],
  withdrawn: ['withdrawn', 'published', 'removed'],
  removed: ['removed'],
};

// Of any length alike: fast-check prefers short ones, which seldom come to publication.
const LONG = { minLength: 5, maxLength: 50, size: 'max' } as const;

test('no sequence of commands by several people breaks the states, the versions or the texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomStep(people.length), LONG), async (steps) => {
      const articleId = await begin();
      const written = new Written(text.lead);
      let before = await read(articleId);
      for (const [index, given] of steps.entries()) {
        const taken = await take(given, { index, before });
        check({ before, given, ...taken });
        written.note(given, { before, ...taken });
        before = taken.after;
      }
      await noTextIsLost(articleId, written.leads);
    }),
    { numRuns: 100 },
  );
});

type Reading = Awaited<ReturnType<typeof read>>;

type Taken = { readonly after: Reading; readonly isDone: boolean; readonly lead: string; readonly now: Date };

async function take(given: Step, { index, before }: { index: number; before: Reading }): Promise<Taken> {
  const now = addMinutes(start, index + 1);
  const lead = `Приём по записи, шаг ${index}, версия ${before.version}.`;
  const answer = await carryOut(given.deed, {
    person: personOf(given),
    seen: { articleId: before.id, version: before.version + (given.isLate ? 1 : 0) },
    ...{ text: { ...text, lead, changeNote: 'Исправлено.' }, slug: before.slug },
    ...{ inWork: workingOf(before)?.number, now },
  });
  const after = await read(before.id);
  return { after, isDone: answer ? answer.ok : after.version > before.version, lead, now };
}

function check({ before, after, isDone, given, now }: Taken & { before: Reading; given: Step }): void {
  if (isByClock(given)) expect(isDone).toBe(isDue(given, before, now));
  else if (given.isLate) expect(isDone).toBe(false);
  // Whoever compares facts changes no text: nobody who writes meanwhile meets a conflict.
  expect(after.version - before.version).toBe(isDone && given.deed !== 'tick' ? 1 : 0);
  if (!isDone) expect(after).toEqual(before);
  checkStates(before, after);
  if (isDone && (given.deed === 'publish' || given.deed === 'schedule')) {
    expect(workingOf(before)?.substanceById).not.toBe(personOf(given).id);
  }
  if (personOf(given).role === 'author' && !isByClock(given)) expect(after.state).toBe(before.state);
}

function checkStates(before: Reading, after: Reading): void {
  expect(articleTransitions[before.state]).toContain(after.state);
  for (const edition of after.editions) {
    const earlier = before.editions.find(({ number }) => number === edition.number);
    if (earlier) expect(editionTransitions[earlier.state]).toContain(edition.state);
    expect(edition.publishAt !== null).toBe(edition.state === 'scheduled');
  }
  expect(after.editions.filter(({ state }) => state === 'published').length).toBeLessThanOrEqual(1);
  expect(after.editions.filter(({ state }) => isWorking(state)).length).toBeLessThanOrEqual(1);
  const live = after.editions.find(({ state }) => state === 'published');
  expect(after.liveEditionId).toBe(live?.id ?? null);
}

/** What is planned for a minute that has come is done, and nothing else. */
function isDue({ deed }: Step, before: Reading, now: Date): boolean {
  const planned = deed === 'publishDue' ? workingOf(before)?.publishAt : before.withdrawAt;
  return planned ? planned <= now : false;
}

/** First lines that must be found again whatever happens to the article. */
class Written {
  readonly leads: Set<string>;
  #autosaved: { readonly lead: string; readonly who: number } | null = null;

  constructor(lead: string) {
    this.leads = new Set([lead]);
  }

  note({ deed, who }: Step, { before, after, isDone, lead }: Taken & { before: Reading }): void {
    if (isDone && (deed === 'save' || deed === 'autosave')) {
      // What somebody writes over what they autosaved themselves is one change (docs/decisions/0016).
      if (this.#autosaved?.who === who) this.leads.delete(this.#autosaved.lead);
      this.leads.add(lead);
      this.#autosaved = deed === 'autosave' ? { lead, who } : null;
    } else if (workingOf(before)?.state !== workingOf(after)?.state) this.#autosaved = null;
  }
}

/** Each is in an edition or a checkpoint, and the log tells each whose sitting is over. */
async function noTextIsLost(articleId: string, leads: ReadonlySet<string>): Promise<void> {
  const editions = await database().edition.findMany({
    where: { articleId },
    select: { state: true, lead: true, checkpoints: { select: { text: true } } },
  });
  const entries = await database().auditEntry.findMany({ where: { subjectId: articleId } });
  const history = JSON.stringify(editions);
  const log = JSON.stringify(entries.map(({ before, after }) => ({ before, after })));
  const beingWritten = editions.find(({ state }) => isWorking(state))?.lead;
  for (const lead of leads) {
    expect(history).toContain(lead);
    if (lead !== beingWritten) expect(log).toContain(lead);
  }
}

async function begin(): Promise<string> {
  const [author] = people;
  if (!author) throw new Error('nobody is there');
  const draft = { slug: 'priyom-grazhdan', slugIsGiven: false, text };
  const created = await createArticle(author, draft, start);
  if (!created.ok) throw new Error('not created');
  return created.value.articleId;
}

async function read(articleId: string) {
  return database().article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ id: true, state: true, version: true, slug: true, liveEditionId: true, withdrawAt: true },
      editions: {
        select: { id: true, number: true, state: true, lead: true, substanceById: true, publishAt: true },
        orderBy: { number: 'asc' },
      },
    },
  });
}

function personOf({ who }: Step): Person {
  const person = people[who];
  if (!person) throw new Error('nobody is there');
  return person;
}

function workingOf({ editions }: Reading) {
  return editions.find(({ state }) => isWorking(state));
}

function isWorking(state: string): boolean {
  return WORKING_STATES.some((known) => known === state);
}
