import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Person, Role } from '@/lib/people/rules';
import { changePage, renewConsent } from '@/lib/structure/texts.commands';
import { listConsentVersions } from '@/lib/structure/texts.queries';
import { textSchema } from '@/lib/structure/texts.schema';
import { announcedDuring } from '@/tests/support/announcements';
import { aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const first = { title: 'О портале', lead: '', body: '<p>Первый текст.</p>' };
const consent = { title: 'Согласие', lead: '', body: '<p>Согласен.</p>' };

let administrator: Person;

beforeEach(async () => {
  await database().page.deleteMany();
  await database().page.create({ data: { slug: 'about', ...first } });
  administrator = await as('administrator');
});

const change = (values: object, version: number, by = administrator) =>
  changePage(by, { slug: 'about', version, values: { ...first, ...values } }, now);

const renew = (values: object, version: number, by = administrator) =>
  renewConsent(by, { slug: 'feedback', version, values: { ...consent, ...values } }, now);

const newest = async () => (await listConsentVersions('feedback'))[0]?.version ?? 0;

describe('a standing page', () => {
  test('that is saved is announced, and the log has what changed', async () => {
    const heard = await announcedDuring(() => change({ body: '<p>Второй.</p>' }, 1));

    expect(heard).toEqual([['/about', '/site-map']]);
    expect(await database().page.findUnique({ where: { slug: 'about' } })).toMatchObject({
      ...{ body: '<p>Второй.</p>', version: 2, changedAt: now },
    });
    expect(await lastEntry('page.change')).toMatchObject({
      ...{ personId: administrator.id, subjectId: 'about' },
      before: { body: first.body },
      after: { body: '<p>Второй.</p>' },
    });
  });

  test('that was saved meanwhile gives both texts back; saving over it is a choice', async () => {
    await change({ title: 'Первое имя' }, 1);

    expect(await change({ title: 'Второе имя' }, 1)).toMatchObject({
      problems: [
        {
          key: 'conflict',
          saved: {
            version: 2,
            changedBy: administrator.name,
            changedAt: now,
            values: { title: 'Первое имя' },
          },
        },
      ],
    });
    expect(await change({ title: 'Второе имя' }, 2)).toEqual({ ok: true, value: { version: 3 } });
  });

  test('saved twice in the same words is saved once', async () => {
    await change({ title: 'Имя' }, 1);

    expect(await change({ title: 'Имя' }, 1)).toEqual({ ok: true, value: { version: 2 } });
  });

  test('of two parallel saves exactly one wins', async () => {
    const answers = await Promise.all([change({ title: 'Раз' }, 1), change({ title: 'Два' }, 1)]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('that is not there is not made', async () => {
    const input = { slug: 'no-such', version: 1, values: first };

    expect(await changePage(administrator, input, now)).toEqual({ ok: false, problems: [{ key: 'gone' }] });
  });
});

describe('a text of consent', () => {
  test('begins a version beside the earlier one, which stays with those who stand on it', async () => {
    await renew({}, 0);
    const message = {
      name: 'Анна',
      email: 'anna@portal.test',
      subject: 'Вопрос',
      text: 'Когда?',
      visitor: 'x',
    };
    await database().feedbackMessage.create({ data: { ...message, consentVersion: 1 } });

    const heard = await announcedDuring(() => renew({ body: '<p>Согласна.</p>' }, 1));

    expect(heard).toEqual([['/consent/feedback']]);
    expect(await listConsentVersions('feedback')).toMatchObject([
      { version: 2, body: '<p>Согласна.</p>', uses: 0, createdAt: now },
      { version: 1, body: consent.body, uses: 1 },
    ]);
    expect(await lastEntry('consent.renew')).toMatchObject({ before: { version: 1 }, after: { version: 2 } });
  });

  test('begins none in the same words', async () => {
    const version = await newest();
    await renew({ body: '<p>Новое.</p>' }, version);

    expect(await renew({ body: '<p>Новое.</p>' }, version + 1)).toMatchObject({
      problems: [{ key: 'unchanged' }],
    });
    expect(await newest()).toBe(version + 1);
  });

  test('of two at once one begins, the other gets the conflict', async () => {
    const version = await newest();
    const answers = await Promise.all([
      renew({ body: '<p>Раз.</p>' }, version),
      renew({ body: '<p>Два.</p>' }, version),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      problems: [{ key: 'conflict', saved: { version: version + 1 } }],
    });
  });

  test('is one of those that forms ask for', async () => {
    const input = { slug: 'about', version: 0, values: consent };

    expect(await renewConsent(administrator, input, now)).toMatchObject({ problems: [{ key: 'gone' }] });
  });
});

test.each(['author', 'editor'] as const)('an %s changes neither', async (role) => {
  const person = await as(role);
  const version = await newest();

  expect(await change({ title: 'Нет' }, 1, person)).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
  expect(await renew({ body: '<p>Нет.</p>' }, version, person)).toEqual({
    ok: false,
    problems: [{ key: 'notAllowed' }],
  });
});

test('the body is cleaned, and one without words is missing', () => {
  const form = {
    slug: 'about',
    version: '1',
    title: 'Имя',
    lead: '',
    body: '<p onclick="x">Да</p><script>1</script>',
  };

  expect(textSchema.parse(form).values.body).toBe('<p>Да</p>');
  expect(textSchema.safeParse({ ...form, body: '<script>1</script>' }).error?.issues[0]).toMatchObject({
    ...{ path: ['body'], message: 'missing' },
  });
  expect(textSchema.parse({ ...form, overwrites: '7' }).version).toBe(7);
});

async function as(role: Role): Promise<Person> {
  const { id, email, name } = await aPerson({ role });
  return { id, email, name, role };
}

function lastEntry(action: string) {
  return database().auditEntry.findFirst({ where: { action }, orderBy: { id: 'desc' } });
}
