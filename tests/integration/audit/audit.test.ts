import { subHours } from 'date-fns';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditAction, AuditSubject } from '@/lib/audit/actions.rules';
import { exportAudit } from '@/lib/audit/export.commands';
import { countEntries, findAuditPage, listActors } from '@/lib/audit/queries';
import { AUDIT_PAGE, type AuditFilter, MOST_COUNTED, NOBODY } from '@/lib/audit/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aCategory, anArticle, aPicture } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');

let administrator: Person;
let editor: Person;
let articleId: string;
let pictureId: string;

type Given = { action: AuditAction; subjectType: AuditSubject } & Partial<{
  at: Date;
  personId: string | null;
  personName: string;
  subjectId: string;
  before: { [field: string]: string };
  after: { [field: string]: string };
}>;

beforeAll(async () => {
  administrator = await somebody('administrator');
  editor = await somebody('editor');
  const article = await anArticle({ edition: { title: 'Новые выплаты' } });
  articleId = article.id;
  pictureId = (await aPicture({ fileName: 'priem.jpg', createdById: editor.id })).id;
  const category = await aCategory({ name: 'Семьям' });
  await entries([
    { action: 'session.create', subjectType: 'session', personId: editor.id, at: subHours(now, 50) },
    {
      ...{ action: 'article.save', subjectType: 'article', subjectId: articleId, personId: editor.id },
      ...{ at: subHours(now, 40), before: { categoryId: '' }, after: { categoryId: category.id } },
    },
    {
      ...{ action: 'media.change', subjectType: 'media', subjectId: pictureId, personId: editor.id },
      ...{ at: subHours(now, 30), before: { alt: 'Было' }, after: { alt: '=Стало' } },
    },
    { action: 'comment.send', subjectType: 'comment', personName: 'Читатель', at: subHours(now, 20) },
    {
      action: 'person.add',
      subjectType: 'person',
      subjectId: editor.id,
      personId: administrator.id,
      at: now,
    },
  ]);
});

describe('the log', () => {
  test('begins with the newest, and knows the names of what it tells of', async () => {
    const { entries: shown, names, earlierThan } = await findAuditPage({});

    expect(actionsOf(shown)).toEqual([
      ...['person.add', 'comment.send', 'media.change', 'article.save', 'session.create'],
    ]);
    expect([articleId, pictureId, editor.id].map((id) => names.get(id))).toEqual([
      ...['Новые выплаты', 'priem.jpg', editor.name],
    ]);
    expect([...names.values()]).toContain('Семьям');
    expect(earlierThan).toBeNull();
  });

  test.each<[string, () => AuditFilter, AuditAction[]]>([
    ['a person', () => ({ person: editor.id }), ['media.change', 'article.save', 'session.create']],
    ['those without an account', () => ({ person: NOBODY }), ['comment.send']],
    ['an action', () => ({ action: 'article.save' }), ['article.save']],
    ['a kind of subject', () => ({ subject: 'media' }), ['media.change']],
    ['one subject', () => ({ subject: 'article', id: articleId }), ['article.save']],
    ['another subject of the kind', () => ({ subject: 'article', id: pictureId }), []],
    // 23 November, 22:00 and later in Moscow, and the 24th.
    [
      'days',
      () => ({ from: '2026-11-23', to: '2026-11-24' }),
      ['comment.send', 'media.change', 'article.save', 'session.create'],
    ],
    ['one day', () => ({ from: '2026-11-24', to: '2026-11-24' }), ['comment.send', 'media.change']],
    ['all together', () => ({ person: editor.id, subject: 'article', to: '2026-11-23' }), ['article.save']],
    ['a period the wrong way round', () => ({ from: '2026-11-25', to: '2026-11-24' }), []],
  ])('can be asked for %s', async (_what, filter, actions) => {
    const { entries: shown } = await findAuditPage(filter());

    expect(actionsOf(shown)).toEqual(actions);
    expect(await countEntries(filter())).toBe(actions.length);
  });

  test('an entry that nobody knows leads nowhere', async () => {
    expect((await findAuditPage({ before: '123456789012345678' })).entries).toEqual([]);
  });

  test('everybody may be asked for, the disabled too', async () => {
    const former = await somebody('author');
    await database().person.update({ where: { id: former.id }, data: { disabledAt: now } });

    expect((await listActors()).map(({ id }) => id)).toEqual(expect.arrayContaining([editor.id, former.id]));
  });
});

describe('an export', () => {
  test('has what was asked for, in words that run as no formula, and is logged itself', async () => {
    const file = await exported(administrator, { subject: 'media' });

    expect(file.split('\r\n')).toHaveLength(3);
    expect(file).toContain(
      '"Правка слов к файлу библиотеки";"Файл библиотеки";"priem.jpg";"Что изображено: Было"',
    );
    const entry = await database().auditEntry.findFirst({ where: { action: 'audit.export' } });
    expect(entry).toMatchObject({ personId: administrator.id, after: { subject: 'media' } });
  });

  test('is not for editors, and leaves no trace then', async () => {
    const before = await database().auditEntry.count();

    expect(await exportAudit(editor, {}, now)).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
    expect(await database().auditEntry.count()).toBe(before);
  });
});

describe('a log of many entries', () => {
  const SAME_MOMENT = subHours(now, 100);

  beforeAll(async () => {
    const one = { action: 'letter.decide', subjectType: 'letter', at: SAME_MOMENT } as const;
    await entries(Array.from({ length: AUDIT_PAGE * 10 + 1 }, () => one));
  });

  test('is paged without leaving out or repeating any, though all happened at one moment', async () => {
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await findAuditPage({ action: 'letter.decide', before });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.earlierThan ?? undefined;
    } while (before !== undefined);

    expect(seen).toHaveLength(AUDIT_PAGE * 10 + 1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('is exported whole, portion by portion', async () => {
    const file = await exported(administrator, { action: 'letter.decide' });

    expect(file.match(/letter\.decide/g)).toHaveLength(AUDIT_PAGE * 10 + 1);
  });

  test('is counted up to a bound', async () => {
    await database().$executeRaw`
      INSERT INTO "AuditEntry" ("at", "personName", "action", "subjectType", "subjectId")
      SELECT ${SAME_MOMENT}, 'Подписчик', 'subscription.end', 'subscriber', 'x'
      FROM generate_series(1, ${MOST_COUNTED + 5}::int)`;

    expect(await countEntries({ action: 'subscription.end' })).toBe(MOST_COUNTED + 1);
  });
});

async function exported(person: Person, filter: AuditFilter): Promise<string> {
  const answer = await exportAudit(person, filter, now);
  if (!answer.ok) throw new Error('refused');
  let file = '';
  for await (const piece of answer.value) file += piece;
  return file;
}

function actionsOf(shown: readonly { action: string }[]): string[] {
  return shown.map(({ action }) => action);
}

async function entries(given: readonly Given[]): Promise<void> {
  const data = given.map((one) => ({ personName: 'Анна', subjectId: 'x', ...one }));
  await database().auditEntry.createMany({ data });
}
