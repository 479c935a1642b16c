import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { addSynonyms, changeSynonyms, removeSynonyms } from '@/lib/search/synonyms.commands';
import { announcedDuring } from '../../support/announcements';
import { anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { somebody } from '../../support/people';
import { foundTitles } from '../../support/searching';

withEmptyDatabase();

const now = new Date('2026-11-26T09:00:00Z');

let editor: Person;

beforeEach(async () => {
  await database().synonymGroup.deleteMany();
  await database().abbreviation.deleteMany();
  await database().article.updateMany({
    data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Тест' },
  });
  editor = await somebody('editor');
});

const titled = (title: string) => anArticle({ edition: { title, lead: 'Коротко.', bodyText: 'Всё.' } });
const add = (...words: string[]) => addSynonyms(editor, { words }, now);
const lastEntry = () => database().auditEntry.findFirst({ orderBy: { id: 'desc' } });

async function added(...words: string[]): Promise<string> {
  const answer = await add(...words);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.id;
}

describe('a search', () => {
  test('for one word finds all that mean the same, in any form', async () => {
    await titled('Выплата на ребёнка');
    await titled('Выплата ветеранам');
    expect(await foundTitles('выплаты детям')).toEqual([]);

    await add('дети', 'ребёнок');

    expect(await foundTitles('выплаты детям')).toEqual(['Выплата на ребёнка']);
    expect(await foundTitles('выплаты ребёнку')).toEqual(['Выплата на ребёнка']);
  });

  test('takes phrases for one as well, and they must stand side by side', async () => {
    await titled('Соцработник поможет');
    await titled('Социальный работник придёт');
    await titled('Работник года и социальный вопрос');
    await add('соцработник', 'социальный работник');

    expect(new Set(await foundTitles('соцработники'))).toEqual(
      new Set(['Соцработник поможет', 'Социальный работник придёт']),
    );
    expect(await foundTitles('социальные работники')).toHaveLength(3);
  });

  test('reads the abbreviations of the glossary both ways', async () => {
    await titled('ЕДВ выросла');
    await titled('Ежемесячная денежная выплата выросла');
    await database().abbreviation.create({
      data: { short: 'ЕДВ', full: 'ежемесячная денежная выплата' },
    });

    expect(await foundTitles('ЕДВ')).toHaveLength(2);
    expect(await foundTitles('едв выросла')).toHaveLength(2);
    expect(await foundTitles('ежемесячные денежные выплаты')).toHaveLength(2);
  });

  test('means what stands in quotes and after a minus as it is', async () => {
    await titled('Пособие на ребёнка');
    await titled('Дети рисуют');
    await add('дети', 'ребёнок');

    expect(await foundTitles('"дети"')).toEqual(['Дети рисуют']);
    expect(await foundTitles('дети -дети')).toEqual(['Пособие на ребёнка']);
  });

  test('is not disturbed by an abbreviation that looks like a common word', async () => {
    await titled('Территориальный орган переехал');
    await database().abbreviation.create({ data: { short: 'ТО', full: 'территориальный орган' } });
    await database().synonymGroup.create({ data: { words: ['по', 'на', 'переезд'] } });

    expect(await foundTitles('территориальные органы')).toHaveLength(1);
    expect(await foundTitles('переезд органа')).toEqual([]);
  });

  test('stays one with signs that mean something to the database', async () => {
    await titled("O'Нил приедет");
    await add("o'нил\\ & | !", '(:*) <-> нил');

    expect(await foundTitles("o'нил")).toEqual(["O'Нил приедет"]);
  });
});

describe('a group of words', () => {
  test('that is added is logged, and every copy of the portal hears of it', async () => {
    expect(await announcedDuring(() => add('дети', 'ребёнок'))).toEqual([['/search']]);
    expect(await lastEntry()).toMatchObject({
      ...{ action: 'structure.add', subjectType: 'synonyms', personId: editor.id },
      after: { words: ['дети', 'ребёнок'] },
    });
  });

  test('must be two words or more, each once and in one group only', async () => {
    await add('дети', 'ребёнок');

    expect(await add('льгота')).toMatchObject({ problems: [{ key: 'tooFew' }] });
    expect(await add('льгота', 'Льгота', '!!!')).toMatchObject({
      problems: [
        { key: 'twice', word: 'Льгота' },
        { key: 'notWords', word: '!!!' },
      ],
    });
    expect(await add('школьник', 'ребенок')).toMatchObject({
      problems: [{ key: 'taken', word: 'ребенок', words: ['дети', 'ребёнок'] }],
    });
    expect(await add(...Array.from({ length: 13 }, (_, index) => `слово ${index}`))).toMatchObject({
      problems: [{ key: 'tooMany' }],
    });
    expect(await add('я'.repeat(101), 'льгота')).toMatchObject({ problems: [{ key: 'tooLong' }] });
    expect(await add('для', 'льгота')).toMatchObject({ problems: [{ key: 'common', word: 'для' }] });
  });

  test('is compared with others as search reads it', async () => {
    await add('Онлайн-запись', 'запись по интернету');

    expect(await add('онлайн запись', 'талон')).toMatchObject({ problems: [{ key: 'taken' }] });
    expect(await add('«Мои  документы»', 'мои документы')).toMatchObject({ problems: [{ key: 'twice' }] });
  });

  test('is changed by whoever saw what stands there; who did not sees it now', async () => {
    const groupId = await added('дети', 'ребёнок');
    const change = (version: number, ...words: string[]) =>
      changeSynonyms(editor, { groupId, version, words }, now);

    expect(await change(1, 'дети', 'ребята')).toEqual({ ok: true, value: { version: 2 } });
    expect(await lastEntry()).toMatchObject({
      before: { words: ['дети', 'ребёнок'] },
      after: { words: ['дети', 'ребята'] },
    });
    expect(await change(1, 'дети', 'малыши')).toEqual({
      ok: false,
      problems: [{ key: 'conflict', words: ['дети', 'ребята'], version: 2 }],
    });
    // What stands there already is no conflict.
    expect(await change(1, 'дети', 'ребята')).toEqual({ ok: true, value: { version: 2 } });
  });

  test('goes, and search knows it no more', async () => {
    await titled('Пособие на ребёнка');
    const groupId = await added('дети', 'ребёнок');

    expect(await removeSynonyms(editor, { groupId, version: 2 }, now)).toMatchObject({
      problems: [{ key: 'conflict' }],
    });
    expect(await removeSynonyms(editor, { groupId, version: 1 }, now)).toMatchObject({ ok: true });
    expect(await foundTitles('дети')).toEqual([]);
    expect(await lastEntry()).toMatchObject({
      action: 'structure.remove',
      before: { words: ['дети', 'ребёнок'] },
    });
    expect(await removeSynonyms(editor, { groupId, version: 1 }, now)).toMatchObject({
      problems: [{ key: 'gone' }],
    });
  });
});
