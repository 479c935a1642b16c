import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { outsideTransaction } from '@/lib/db/transaction';
import type { Person, Role } from '@/lib/people/rules';
import { findSettings } from '@/lib/structure/queries';
import { changeSettings } from '@/lib/structure/settings.commands';
import { findAllSettings } from '@/lib/structure/settings.queries';
import type { SettingsValues } from '@/lib/structure/settings.rules';
import { announcedDuring } from '@/tests/support/announcements';
import { aPerson, theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');

let administrator: Person;

beforeEach(async () => {
  await database().portalSettings.deleteMany();
  await database().stopWord.deleteMany();
  administrator = await as('administrator');
});

const read = () => outsideTransaction(findAllSettings);

async function change(given: Partial<SettingsValues>, version: number, by = administrator) {
  return changeSettings(by, { version, values: { ...(await read()).values, ...given } }, now);
}

test('what is saved holds on every page, and the log has what changed and nothing else', async () => {
  await theSettings({ commentDays: 14 });

  const heard = await announcedDuring(() => change({ commentDays: 30, stopWords: ['слово'] }, 1));

  expect(heard).toEqual([['*']]);
  expect(await read()).toMatchObject({ version: 2, values: { commentDays: 30, stopWords: ['слово'] } });
  expect(await database().auditEntry.findFirst({ where: { action: 'settings.change' } })).toMatchObject({
    ...{ personId: administrator.id, subjectType: 'settings' },
    before: { commentDays: 14, stopWords: [] },
    after: { commentDays: 30, stopWords: ['слово'] },
  });
});

test('a portal without settings gets them by the first save', async () => {
  expect(await change({ departmentName: 'Департамент' }, 1)).toEqual({ ok: true, value: { version: 2 } });
  expect(await findSettings()).toMatchObject({ departmentName: 'Департамент', shortName: 'Соцзащита' });
});

test('a word that is taken out of the list holds no comment back any more', async () => {
  await theSettings();
  await change({ stopWords: ['первое', 'второе'] }, 1);
  await change({ stopWords: ['второе'] }, 2);

  expect((await read()).values.stopWords).toEqual(['второе']);
});

describe('two administrators at once', () => {
  test('the second gets the conflict with what the first saved, and may save over it', async () => {
    await theSettings();
    await change({ phone: '1' }, 1);

    const answer = await change({ phone: '2' }, 1);

    expect(answer).toMatchObject({
      ok: false,
      problems: [
        {
          key: 'conflict',
          saved: { version: 2, changedBy: administrator.name, changedAt: now, values: { phone: '1' } },
        },
      ],
    });
    expect(await change({ phone: '2' }, 2)).toMatchObject({ ok: true });
    expect((await read()).values.phone).toBe('2');
  });

  test('exactly one of two parallel saves wins', async () => {
    await theSettings();
    const { values } = await read();
    const save = (phone: string) =>
      changeSettings(administrator, { version: 1, values: { ...values, phone } }, now);

    const answers = await Promise.all([save('1'), save('2')]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await read()).version).toBe(2);
  });

  test('the same words are no conflict', async () => {
    await theSettings();
    await change({ phone: '1' }, 1);

    expect(await change({ phone: '1' }, 1)).toEqual({ ok: true, value: { version: 2 } });
  });
});

test.each(['author', 'editor'] as const)('an %s changes no setting', async (role) => {
  await theSettings();

  expect(await change({ phone: '1' }, 1, await as(role))).toEqual({
    ok: false,
    problems: [{ key: 'notAllowed' }],
  });
  expect((await read()).version).toBe(1);
});

async function as(role: Role): Promise<Person> {
  const { id, email, name } = await aPerson({ role });
  return { id, email, name, role };
}
