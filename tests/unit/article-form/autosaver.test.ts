import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  Autosaver,
  KEEP_AFTER,
  PATIENCE,
  SAVE_AFTER,
  SAVE_AT_LEAST_EVERY,
  type Sending,
} from '@/components/editor/article/autosave/autosaver';
import type { AutosaveState, SavedMeanwhile } from '@/components/editor/article/form-state';
import { type FormValues, formValuesOf } from '@/components/editor/article/form-values';

const withTitle = (title: string): FormValues => formValuesOf({ title });
const start = withTitle('Приём');

let fields: FormValues;
let copy: FormValues | null;
let hasRoom: boolean;
let sent: Sending[];
let answers: ((sending: Sending) => Promise<AutosaveState>)[];
let saver: Autosaver;

beforeEach(() => {
  vi.useFakeTimers();
  fields = start;
  copy = null;
  hasRoom = true;
  sent = [];
  answers = [];
  saver = open(1);
});

afterEach(() => vi.useRealTimers());

describe('a change', () => {
  test('is kept in the browser at once and saved after a short while, and then the copy goes', async () => {
    type('Приём граждан');
    expect(saver.current()).toEqual({ kind: 'changed' });
    await pass(KEEP_AFTER);
    expect(copy).toEqual(withTitle('Приём граждан'));

    await pass(SAVE_AFTER);
    expect(sent).toEqual([{ values: withTitle('Приём граждан'), version: 1, unanswered: null }]);
    expect(saver.current()).toEqual({ kind: 'saved', at: '14:02', isAfterTrouble: false });
    expect(copy).toBeNull();
  });

  test('waits for a pause, but not for ever', async () => {
    for (let letter = 0; letter * 1000 < SAVE_AT_LEAST_EVERY; letter += 1) {
      type(`Приём ${letter}`);
      await pass(1000);
    }
    expect(sent).toHaveLength(1);
  });

  test('that is undone needs no save', async () => {
    type('Приём граждан');
    type('Приём');
    await pass(SAVE_AFTER);
    expect(sent).toEqual([]);
    expect(saver.current()).toEqual({ kind: 'rest' });
  });

  test('made while an answer is on its way is saved next, on the version of that answer', async () => {
    const first = held();
    type('первый');
    await pass(SAVE_AFTER);
    type('второй');
    await pass(SAVE_AFTER);
    expect(sent).toHaveLength(1);

    first.answer(savedAs(2));
    await pass(SAVE_AFTER);
    expect(sent[1]).toMatchObject({ values: withTitle('второй'), version: 2 });
    expect(copy).toBeNull();
  });

  test('is saved at once when the page is hidden', async () => {
    type('Приём граждан');
    saver.hidden();
    expect(copy).toEqual(withTitle('Приём граждан'));
    await pass(0);
    expect(sent).toHaveLength(1);
  });
});

describe('a line that is down', () => {
  test('is told, the text stays in the browser, and tries grow apart until one succeeds', async () => {
    for (let time = 0; time < 3; time += 1) answers.push(unreachable);
    type('Приём граждан');
    await pass(SAVE_AFTER);
    expect(saver.current()).toEqual({ kind: 'unreachable', isKept: true });
    expect(copy).toEqual(withTitle('Приём граждан'));

    await pass(3000);
    expect(sent).toHaveLength(2);
    await pass(5999);
    expect(sent).toHaveLength(2);
    await pass(1);
    expect(sent).toHaveLength(3);
    await pass(12_000);
    expect(saver.current()).toEqual({ kind: 'saved', at: '14:02', isAfterTrouble: true });
    expect(copy).toBeNull();
  });

  test('that is back is used at once', async () => {
    answers.push(unreachable);
    type('Приём граждан');
    await pass(SAVE_AFTER);
    saver.again();
    await pass(0);
    expect(saver.current()).toMatchObject({ kind: 'saved' });
  });

  test('names what was sent without an answer, so that it is no conflict', async () => {
    answers.push(unreachable);
    type('первый');
    await pass(SAVE_AFTER);
    type('второй');
    saver.again();
    await pass(0);
    expect(sent[1]).toEqual({
      values: withTitle('второй'),
      version: 1,
      unanswered: withTitle('первый'),
    });
  });

  test('is told of as well when an answer does not come for long', async () => {
    held();
    type('Приём граждан');
    await pass(SAVE_AFTER + PATIENCE);
    expect(saver.current()).toEqual({ kind: 'unreachable', isKept: true });
  });

  test('and a full browser are told plainly', async () => {
    hasRoom = false;
    answers.push(unreachable);
    type('Приём граждан');
    await pass(SAVE_AFTER);
    expect(saver.current()).toEqual({ kind: 'unreachable', isKept: false });
  });
});

test('a session that ended is waited for', async () => {
  answers.push(() => Promise.resolve({ status: 'signedOut', typed: {} }));
  type('Приём граждан');
  await pass(SAVE_AFTER);
  expect(saver.current()).toEqual({ kind: 'signedOut', isKept: true });
  saver.again();
  await pass(0);
  expect(saver.current()).toMatchObject({ kind: 'saved', isAfterTrouble: true });
});

test('a field that the portal cannot take keeps the copy, and the next change is tried again', async () => {
  answers.push(() =>
    Promise.resolve({ status: 'misfilled', problems: [{ field: 'lead', key: 'tooLong' }], typed: {} }),
  );
  type('Приём граждан');
  await pass(SAVE_AFTER);
  expect(saver.current()).toMatchObject({ kind: 'refused', isKept: true });
  expect(copy).toEqual(withTitle('Приём граждан'));
  type('Приём');
  type('Приём людей');
  await pass(SAVE_AFTER);
  expect(saver.current()).toMatchObject({ kind: 'saved' });
});

describe('a conflict', () => {
  beforeEach(async () => {
    answers.push(conflict);
    type('мой');
    await pass(SAVE_AFTER);
  });

  test('ends autosave, and the copy stays', async () => {
    type('мой, дальше');
    await pass(SAVE_AT_LEAST_EVERY);
    saver.again();
    saver.hidden();
    await pass(0);
    expect(sent).toHaveLength(1);
    expect(copy).toEqual(withTitle('мой, дальше'));
  });

  test('that is resolved lets it go on from the version that was saved meanwhile', async () => {
    fields = withTitle('из обоих');
    saver.takeVersion(5, withTitle('чужой'));
    await pass(SAVE_AFTER);
    expect(sent[1]).toMatchObject({ values: withTitle('из обоих'), version: 5 });
  });
});

describe('a button of the form', () => {
  test('waits for the save that is under way and goes on from its version', async () => {
    const first = held();
    type('первый');
    await pass(SAVE_AFTER);
    const ready = saver.hold();
    first.answer(savedAs(2));
    await ready;
    expect(saver.base.version).toBe(2);

    saver.release({ status: 'done', shown: { version: 3, at: '14:03', unsubmitted: [] } }, fields);
    await pass(SAVE_AFTER);
    expect(sent).toHaveLength(1);
    expect(saver.current()).toEqual({ kind: 'rest' });
    expect(copy).toBeNull();
  });

  test('that never got an answer leaves the copy, and autosave tries on', async () => {
    type('первый');
    await saver.hold();
    await pass(SAVE_AFTER);
    expect(sent).toEqual([]);
    saver.release(null, fields);
    expect(copy).toEqual(withTitle('первый'));
    await pass(3000);
    expect(sent).toHaveLength(1);
  });
});

describe('an article that does not exist yet', () => {
  test('is begun once it has a title', async () => {
    saver = open(null);
    fields = formValuesOf({ lead: 'Главное' });
    saver.changed();
    await pass(SAVE_AFTER);
    expect(sent).toEqual([]);
    expect(saver.current()).toEqual({ kind: 'untitled', isKept: true });

    type('Приём граждан');
    await pass(SAVE_AFTER);
    expect(sent).toMatchObject([{ version: null }]);
  });
});

function open(version: number | null): Autosaver {
  const parts = {
    read: () => fields,
    send: (sending: Sending) => {
      sent.push(sending);
      const answer = answers.shift();
      return answer ? answer(sending) : Promise.resolve(savedAs((sending.version ?? 0) + 1));
    },
    keep: (values: FormValues) => {
      if (hasRoom) copy = values;
      return hasRoom;
    },
    forget: () => {
      copy = null;
    },
  };
  return new Autosaver(parts, start, version);
}

function type(title: string): void {
  fields = withTitle(title);
  saver.changed();
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** The next save gets its answer when the test says so. */
function held() {
  let answer: (state: AutosaveState) => void = () => undefined;
  answers.push(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  return { answer: (state: AutosaveState) => answer(state) };
}

function savedAs(version: number): AutosaveState {
  return { status: 'done', shown: { articleId: 'a', version, at: '14:02' } };
}

function unreachable(): Promise<never> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

function conflict(): Promise<AutosaveState> {
  const saved: SavedMeanwhile = {
    ...{ values: withTitle('чужой'), version: 5, changedBy: 'Олег Сомов', changedAt: 'сегодня' },
  };
  return Promise.resolve({ status: 'refused', problems: [{ key: 'conflict', saved }], typed: {} });
}
