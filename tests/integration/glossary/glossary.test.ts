import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { reportCheck } from '@/lib/articles/check.commands';
import { database } from '@/lib/db/client';
import { addAbbreviation, changeAbbreviation, removeAbbreviation } from '@/lib/glossary/commands';
import { abbreviationSchema } from '@/lib/glossary/schema';
import type { Person } from '@/lib/people/rules';
import { announcedDuring } from '@/tests/support/announcements';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const fields = { short: 'ЕДВ', full: 'ежемесячная денежная выплата', explanation: '', spoken: 'е дэ вэ' };
const addresses = ['/glossary', '/news/*'];

let editor: Person;

beforeEach(async () => {
  await database().abbreviation.deleteMany();
  editor = await somebody('editor');
});

const add = (given: Partial<typeof fields> = {}) => addAbbreviation(editor, { ...fields, ...given }, now);

async function added(): Promise<string> {
  const answer = await add();
  return answer.ok ? answer.value.id : '';
}

const change = (abbreviationId: string, version: number, given: Partial<typeof fields>) =>
  changeAbbreviation(editor, { ...fields, ...given, abbreviationId, version }, now);

describe('an abbreviation', () => {
  test('that is added, changed and removed is announced each time, and the log has it', async () => {
    let id = '';
    const heard = await announcedDuring(async () => {
      id = await added();
      await change(id, 1, { full: 'единая выплата' });
      await removeAbbreviation(editor, { abbreviationId: id }, now);
    });

    expect(heard).toEqual([addresses, addresses, addresses]);
    expect(await database().abbreviation.count()).toBe(0);
    const log = await database().auditEntry.findMany({
      where: { subjectType: 'abbreviation', subjectId: id },
      orderBy: { id: 'asc' },
      select: { action: true, before: true, after: true, personId: true },
    });
    const changed = { ...fields, full: 'единая выплата' };
    expect(log).toEqual([
      { action: 'structure.add', before: null, after: fields, personId: editor.id },
      {
        ...{ action: 'structure.change', personId: editor.id },
        ...{ before: { full: fields.full }, after: { full: 'единая выплата' } },
      },
      { action: 'structure.remove', before: changed, after: null, personId: editor.id },
    ]);
  });

  test('is there once', async () => {
    const id = await added();
    await add({ short: 'МСЭ' });

    expect(await add()).toMatchObject({ problems: [{ key: 'taken', field: 'short' }] });
    expect(await change(id, 1, { short: 'МСЭ' })).toMatchObject({ problems: [{ key: 'taken' }] });
  });

  test('of two added at once is added once', async () => {
    const answers = await Promise.all([add(), add()]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('that somebody else changed meanwhile shows what is there; saving over it is a choice', async () => {
    const id = await added();
    await change(id, 1, { full: 'первая' });

    expect(await change(id, 1, { full: 'вторая' })).toMatchObject({
      problems: [{ key: 'conflict', saved: { full: 'первая', version: 2 } }],
    });
    const form = { ...fields, full: 'вторая', abbreviationId: id, version: '1', overwrites: '2' };
    expect(await changeAbbreviation(editor, abbreviationSchema.parse(form), now)).toMatchObject({
      value: { version: 3 },
    });
  });

  test('saved as it is changes nothing and tells nobody', async () => {
    const id = await added();

    expect(await announcedDuring(() => change(id, 7, {}))).toEqual([]);
    expect(await database().abbreviation.findUnique({ where: { id } })).toMatchObject({ version: 1 });
  });

  test('that is gone is neither changed nor removed', async () => {
    const gone = { problems: [{ key: 'gone' }] };
    expect(await change(randomUUID(), 1, {})).toMatchObject(gone);
    expect(await removeAbbreviation(editor, { abbreviationId: randomUUID() }, now)).toMatchObject(gone);
  });

  test('of the glossary is no warning of the check before publishing', async () => {
    const warned = async () => (await reportCheck(theText('<p>Размер ЕДВ вырос.</p>'))).warnings;
    expect(await warned()).toMatchObject([{ key: 'abbreviation' }]);
    await added();
    expect(await warned()).toEqual([]);
  });
});

function theText(body: string) {
  return {
    ...{ title: 'О выплате', lead: 'Выплата вырастет.', body, plainSummary: '', actionCard: null },
    ...{ categoryId: null, sourceId: null, photoId: null, tags: [], changeNote: '' },
  };
}
