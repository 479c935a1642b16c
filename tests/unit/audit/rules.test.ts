import { expect, test } from 'vitest';
import { actionName, subjectName } from '@/lib/audit/actions.rules';
import { auditPath, NOBODY, periodOf, subjectPath } from '@/lib/audit/rules';
import { auditQuery } from '@/lib/audit/schema';

const PERSON = '01890000-0000-7000-8000-000000000001';

test('a period holds its last day to the end, in the portal’s zone', () => {
  expect(periodOf({ from: '2026-11-24', to: '2026-11-25' })).toEqual({
    since: new Date('2026-11-23T21:00:00Z'),
    until: new Date('2026-11-25T21:00:00Z'),
  });
  expect(periodOf({})).toEqual({ since: null, until: null });
});

test('an address names what is asked for and nothing else', () => {
  expect(auditPath({})).toBe('/editor/audit');
  expect(auditPath({ person: PERSON, action: 'person.add', from: '2026-11-24' }, '17')).toBe(
    `/editor/audit?person=${PERSON}&action=person.add&from=2026-11-24&before=17`,
  );
});

test('an address reads as what it was made of', () => {
  const filter = {
    person: NOBODY,
    action: 'letter.decide',
    subject: 'letter',
    id: 'x',
    to: '2026-11-24',
  } as const;
  const asked = new URL(auditPath(filter, '17'), 'http://portal.test').searchParams;

  expect(auditQuery.parse(Object.fromEntries(asked))).toEqual({ ...filter, from: undefined, before: '17' });
});

test.each([
  ['person', 'drop table'],
  ['action', 'article.explode'],
  ['action', 'toString'],
  ['subject', 'constructor'],
  ['from', '2026-02-30'],
  ['to', 'yesterday'],
  ['before', '-1'],
  ['before', '99999999999999999999'],
])('a strange %s (%s) counts as not given', (name, value) => {
  expect(auditQuery.parse({ [name]: value })).toEqual({});
});

test('only what has a page of its own is linked', () => {
  expect(subjectPath('article', 'a')).toBe('/editor/articles/a');
  expect(subjectPath('media', 'm')).toBe('/editor/media/m');
  expect(subjectPath('person', 'p')).toBe('/editor/people/p');
  expect(subjectPath('session', 's')).toBeNull();
});

test('what a later version of the portal logged is shown as it is', () => {
  expect(actionName('article.publish')).toBe('Публикация новости');
  expect(actionName('article.explode')).toBe('article.explode');
  expect(subjectName('constructor')).toBe('constructor');
});
