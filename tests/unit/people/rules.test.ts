import { describe, expect, test } from 'vitest';
import { mayManagePeople, whyNotChangeRole, whyNotDisable } from '@/lib/people/managing.rules';
import { hasRight, isRole, type Right, type Role } from '@/lib/people/rules';

const someone = (role: Role) => ({ id: role, email: `${role}@portal.test`, name: 'Анна Сергеева', role });

const lowestRole: Record<Right, Role> = {
  'article.write-own': 'author',
  'media.upload': 'author',
  'media.change-own': 'author',
  'article.edit-any': 'editor',
  'article.publish': 'editor',
  'article.withdraw': 'editor',
  'article.remove': 'editor',
  'comment.moderate': 'editor',
  'feedback.handle': 'editor',
  'figures.read': 'editor',
  'letter.handle': 'editor',
  'media.change-any': 'editor',
  'structure.manage': 'editor',
  'subscriber.read': 'editor',
  'people.manage': 'administrator',
  'settings.manage': 'administrator',
  'audit.read': 'administrator',
  'subscriber.export': 'administrator',
  'personal-data.manage': 'administrator',
};

describe.each(Object.entries(lowestRole))('the right %s', (name, lowest) => {
  const ladder: Role[] = ['author', 'editor', 'administrator'];
  const right = Object.keys(lowestRole).find((known): known is Right => known === name) ?? 'audit.read';

  test.each(ladder)('of %s', (role) => {
    expect(hasRight({ role }, right)).toBe(ladder.indexOf(role) >= ladder.indexOf(lowest));
  });
});

test('a word that is no role is none', () => {
  expect(isRole('editor')).toBe(true);
  expect(isRole('Editor')).toBe(false);
  expect(isRole('')).toBe(false);
});

describe('disabling somebody', () => {
  const administrator = someone('administrator');
  const editor = { ...someone('editor'), isDisabled: false };

  test('is for administrators and for whoever runs the machine', () => {
    expect(mayManagePeople(administrator)).toBe(true);
    expect(mayManagePeople({ id: null, name: 'Командная строка' })).toBe(true);
    expect(mayManagePeople(someone('editor'))).toBe(false);
    expect(mayManagePeople(someone('author'))).toBe(false);
  });

  test('happens once', () => {
    expect(whyNotDisable(administrator, editor, 1)).toBeNull();
    expect(whyNotDisable(administrator, { ...editor, isDisabled: true }, 1)).toBe('alreadyDisabled');
  });

  test('is not for oneself', () => {
    expect(whyNotDisable(administrator, { ...administrator, isDisabled: false }, 2)).toBe('yourself');
  });

  test('leaves at least one administrator', () => {
    const other = { ...administrator, id: 'other', isDisabled: false };

    expect(whyNotDisable(administrator, other, 2)).toBeNull();
    expect(whyNotDisable({ id: null, name: 'Командная строка' }, other, 1)).toBe('lastAdministrator');
  });
});

describe('changing a role', () => {
  const administrator = { ...someone('administrator'), isDisabled: false };
  const other = { ...administrator, id: 'other' };
  const toEditor = { role: 'editor', activeAdministrators: 2 } as const;

  test('takes another role than the one that is there', () => {
    expect(whyNotChangeRole(administrator, other, toEditor)).toBeNull();
    expect(whyNotChangeRole(administrator, other, { ...toEditor, role: 'administrator' })).toBe('sameRole');
  });

  test('is not for oneself', () => {
    expect(whyNotChangeRole(administrator, administrator, toEditor)).toBe('yourself');
  });

  test('leaves at least one administrator who may sign in', () => {
    const alone = { ...toEditor, activeAdministrators: 1 };
    expect(whyNotChangeRole(administrator, other, alone)).toBe('lastAdministrator');
    expect(whyNotChangeRole(administrator, { ...other, isDisabled: true }, alone)).toBeNull();
    expect(whyNotChangeRole(administrator, { ...other, role: 'author' }, alone)).toBeNull();
  });
});
