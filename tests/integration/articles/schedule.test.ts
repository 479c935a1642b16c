import { addMinutes, addYears } from 'date-fns';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishDue } from '@/lib/articles/due.commands';
import { beginEdition, saveArticle } from '@/lib/articles/editing.commands';
import { publishArticle, withdrawArticle } from '@/lib/articles/publishing.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import {
  cancelWithdrawal,
  planWithdrawal,
  rescheduleEdition,
  scheduleEdition,
  unscheduleEdition,
} from '@/lib/articles/schedule.commands';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { anArticle } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { unchecked } from '@/tests/support/decisions';
import { aColleague } from '@/tests/support/people';
import { actionsOn } from '@/tests/support/schedule';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:30Z');
const publishAt = new Date('2026-11-28T06:00:00Z');
const later = new Date('2026-11-29T06:00:00Z');

let editor: Person;
let author: Person;

beforeAll(async () => {
  editor = await aColleague('editor');
  author = await aColleague('author');
});

describe('scheduling', () => {
  test('the draft waits for its minute, the log has it and the worker will be woken', async () => {
    const seen = await aDraft();
    const answer = await scheduleEdition(editor, { ...seen, ...unchecked, publishAt }, now);
    expect(answer).toMatchObject({ ok: true, value: { version: seen.version + 1 } });
    expect(await editionOf(seen)).toMatchObject({ state: 'scheduled', publishAt, scheduledFrom: 'draft' });
    expect(await actionsOn(seen.articleId)).toEqual(['article.schedule']);
    const wakeUps = await database().$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'publish-due'`;
    expect(wakeUps.map(({ run_at }) => run_at)).toContainEqual(publishAt);
  });

  test('what keeps a text from being published keeps it from being scheduled, all at once', async () => {
    const seen = await aDraft({ lead: '', sourceId: null });
    expect(await scheduleEdition(editor, { ...seen, ...unchecked, publishAt: now }, now)).toEqual({
      ok: false,
      problems: [
        { key: 'missing', field: 'lead' },
        { key: 'missing', field: 'sourceId' },
        { key: 'inThePast', field: 'publishAt' },
      ],
    });
    expect(await editionOf(seen)).toMatchObject({ state: 'draft', publishAt: null });
  });

  test('not more than a year ahead', async () => {
    const seen = { ...(await aDraft()), publishAt: addMinutes(addYears(now, 1), 1) };
    expect(await scheduleEdition(editor, { ...seen, ...unchecked }, now)).toEqual(
      refusal({ key: 'tooFarAhead', field: 'publishAt' }),
    );
  });

  test('an author may not, not even the own text', async () => {
    const seen = await aDraft({ createdById: author.id });
    expect(await scheduleEdition(author, { ...seen, ...unchecked, publishAt }, now)).toEqual(
      refusal({ key: 'notAllowed' }),
    );
  });

  test('who saw an older version gets the newer text', async () => {
    const seen = await aDraft();
    const old = { ...seen, version: seen.version + 1, publishAt };
    expect(await scheduleEdition(editor, { ...old, ...unchecked }, now)).toMatchObject(
      problemsWithKey('conflict'),
    );
  });

  test('twice is once: the second is told', async () => {
    const seen = await scheduled();
    expect(await scheduleEdition(editor, { ...seen, ...unchecked, publishAt }, now)).toEqual(
      refusal({ key: 'scheduled' }),
    );
  });

  test('nothing can be scheduled where nobody works', async () => {
    const { id, version } = await anArticle();
    const answer = await scheduleEdition(editor, { articleId: id, version, publishAt, ...unchecked }, now);
    expect(answer).toEqual(refusal({ key: 'noWorkingEdition' }));
  });
});

describe('while it waits', () => {
  test('its text cannot be changed, by anybody', async () => {
    const seen = await scheduled();
    const edition = await editionOf(seen);
    const text = {
      ...{
        title: 'Другое',
        lead: '',
        body: '',
        plainSummary: '',
        changeNote: '',
        tags: [],
        actionCard: null,
      },
      ...{ categoryId: null, sourceId: null, photoId: null },
    };
    expect(await saveArticle(editor, { ...seen, slug: 'drugoe', text }, now)).toEqual(
      refusal({ key: 'scheduled' }),
    );
    expect(await editionOf(seen)).toEqual(edition);
  });

  test('no earlier text takes its place', async () => {
    const seen = await scheduled();
    expect(await restoreEdition(editor, { ...seen, edition: 1, setAside: 1 }, now)).toEqual(
      refusal({ key: 'scheduled' }),
    );
  });

  test('it is moved to another time', async () => {
    const seen = await scheduled();
    const answer = await rescheduleEdition(editor, { ...seen, publishAt: later }, now);
    expect(answer).toMatchObject({ ok: true, value: { publishAt: later, before: publishAt } });
    expect(await editionOf(seen)).toMatchObject({ state: 'scheduled', publishAt: later });
    expect(await actionsOn(seen.articleId)).toEqual(['article.schedule', 'article.reschedule']);
  });

  test('not into the past, not by authors, not what is not there', async () => {
    const seen = await scheduled();
    expect(await rescheduleEdition(editor, { ...seen, publishAt: now }, now)).toEqual(
      refusal({ key: 'inThePast', field: 'publishAt' }),
    );
    expect(await rescheduleEdition(author, { ...seen, publishAt: later }, now)).toEqual(
      refusal({ key: 'notAllowed' }),
    );
    const draft = await aDraft();
    expect(await rescheduleEdition(editor, { ...draft, publishAt: later }, now)).toEqual(
      refusal({ key: 'notScheduled' }),
    );
  });

  test.each(['draft', 'review', 'returned'])('taken off it is again in %s', async (state) => {
    const seen = await scheduled({ state, submittedAt: now, submittedById: author.id });
    expect(await unscheduleEdition(editor, { ...seen, ...unchecked }, now)).toMatchObject({ ok: true });
    expect(await editionOf(seen)).toMatchObject({ state, publishAt: null, scheduledFrom: null });
    expect(await actionsOn(seen.articleId)).toEqual(['article.schedule', 'article.unschedule']);
  });

  test('only who may publish takes it off, and only what is on it', async () => {
    const seen = await scheduled();
    expect(await unscheduleEdition(author, seen, now)).toEqual(refusal({ key: 'notAllowed' }));
    expect(await unscheduleEdition(editor, await aDraft(), now)).toEqual(refusal({ key: 'notScheduled' }));
  });

  test('an editor may publish it at once', async () => {
    const seen = await scheduled();
    expect(await publishArticle(editor, { ...seen, ...unchecked }, now)).toMatchObject({ ok: true });
    expect(await editionOf(seen)).toMatchObject({ state: 'published', publishedAt: now, publishAt: null });
  });
});

describe('a planned withdrawal', () => {
  const plan = { withdrawAt: later, withdrawAtReason: 'Приём окончен.' };

  test('is kept with its words, changed and cancelled, and the log has it', async () => {
    const seen = await live();
    const planned = await written(planWithdrawal(editor, { ...seen, ...plan }, now));
    expect(await articleOf(seen)).toMatchObject({ state: 'published', ...plan });
    const earlier = { ...plan, withdrawAt: publishAt };
    const changed = await written(planWithdrawal(editor, { ...planned, ...earlier }, now));
    expect(await articleOf(seen)).toMatchObject(earlier);
    await written(cancelWithdrawal(editor, changed, now));
    expect(await articleOf(seen)).toMatchObject({ withdrawAt: null, withdrawAtReason: null });
    expect(await actionsOn(seen.articleId)).toEqual([
      'article.plan-withdrawal',
      'article.plan-withdrawal',
      'article.cancel-withdrawal',
    ]);
  });

  test('is refused to authors, in the past and for what readers do not have', async () => {
    const seen = await live();
    expect(await planWithdrawal(author, { ...seen, ...plan }, now)).toEqual(refusal({ key: 'notAllowed' }));
    expect(await planWithdrawal(editor, { ...seen, ...plan, withdrawAt: now }, now)).toEqual(
      refusal({ key: 'inThePast', field: 'withdrawAt' }),
    );
    const draft = await aDraft();
    expect(await planWithdrawal(editor, { ...draft, ...plan }, now)).toEqual(refusal({ key: 'notLive' }));
    expect(await cancelWithdrawal(editor, seen, now)).toEqual(refusal({ key: 'noWithdrawalPlanned' }));
  });

  test('ends with a withdrawal at once, and outlives a new edition', async () => {
    const seen = await live();
    const planned = await written(planWithdrawal(editor, { ...seen, ...plan }, now));
    const begun = await written(beginEdition(editor, planned, now));
    const published = await written(publishArticle(editor, { ...begun, ...unchecked }, now));
    expect(await articleOf(seen)).toMatchObject(plan);
    await written(withdrawArticle(editor, { ...published, reason: 'Ошибка.' }, now));
    expect(await articleOf(seen)).toMatchObject({ state: 'withdrawn', withdrawAt: null });
  });
});

function refusal(problem: object) {
  return { ok: false, problems: [problem] };
}

function problemsWithKey(key: string) {
  return { ok: false, problems: [{ key }] };
}

async function aDraft(edition: object = {}) {
  const { id, version } = await anArticle({ state: 'unpublished', edition });
  return { articleId: id, version };
}

async function live() {
  const { id, version } = await anArticle();
  return { articleId: id, version };
}

describe('a plan to leave that comes before a new edition', () => {
  test('is carried out first, however late both are', async () => {
    const live = await anArticle();
    await database().article.update({
      where: { id: live.id },
      data: { withdrawAt: publishAt, withdrawAtReason: 'Приём окончен.' },
    });
    const begun = await written(beginEdition(editor, { articleId: live.id, version: live.version }, now));
    const plan = { ...begun, ...unchecked, publishAt: later };
    await written(scheduleEdition(editor, plan, now));
    await publishDue(addMinutes(later, 30));
    expect(await database().article.findUniqueOrThrow({ where: { id: live.id } })).toMatchObject({
      ...{ state: 'published', withdrawAt: null, withdrawnAt: null },
    });
  });
});

describe('the second pair of eyes', () => {
  test('holds for the schedule too; what was decided goes out with the text', async () => {
    const seen = await aDraft({ createdById: editor.id, substanceById: editor.id });
    const checked = { publishAt, uncheckedReason: null, isSmallChange: false };
    expect(await scheduleEdition(editor, { ...seen, ...checked }, now)).toEqual(refusal({ key: 'ownText' }));
    await written(scheduleEdition(editor, { ...seen, ...unchecked, publishAt }, now));
    await publishDue(publishAt);
    const edition = await database().edition.findFirstOrThrow({ where: { articleId: seen.articleId } });
    expect(edition).toMatchObject({
      ...{ state: 'published', changeKind: 'small' },
      ...{ uncheckedById: editor.id, uncheckedReason: unchecked.uncheckedReason },
    });
  });
});

async function scheduled(edition: object = {}) {
  return written(scheduleEdition(editor, { ...(await aDraft(edition)), ...unchecked, publishAt }, now));
}

async function written(answer: ReturnType<typeof scheduleEdition>) {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

function editionOf({ articleId }: { articleId: string }) {
  return database().edition.findFirstOrThrow({ where: { articleId } });
}

function articleOf({ articleId }: { articleId: string }) {
  return database().article.findUniqueOrThrow({ where: { id: articleId } });
}
