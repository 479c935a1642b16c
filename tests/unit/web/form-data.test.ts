import { expect, test } from 'vitest';
import { z } from 'zod';
import { typedChoices, typedText } from '@/lib/shared/form-state';
import { fieldProblems, fieldsOf, typedIn } from '@/lib/web/form-data';

function formOf(fields: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test('a field is one value, a repeated one a list, and Next keeps its own', () => {
  const form = formOf([
    ['$ACTION_KEY', 'k1'],
    ['title', 'Приём'],
    ['tag', 'а'],
    ['tag', 'б'],
  ]);

  expect(fieldsOf(form)).toEqual({ title: 'Приём', tag: ['а', 'б'] });
});

test('what was typed comes back, but no password and no file', () => {
  const form = formOf([
    ['email', 'a@portal.test'],
    ['password', 'секрет'],
    ['newPassword', 'секрет'],
    ['code', '123456'],
    ['file', new File(['x'], 'x.jpg')],
  ]);

  expect(typedIn(form)).toEqual({ email: ['a@portal.test'], file: [] });
});

test('each field tells its first problem', () => {
  const schema = z.object({ email: z.string().min(5, 'tooShort').regex(/@/, 'noSign'), name: z.string() });
  const { error } = schema.safeParse({ email: 'a' });

  expect(error && fieldProblems(error).map(({ field }) => field)).toEqual(['email', 'name']);
  expect(error && fieldProblems(error)[0]).toEqual({ field: 'email', key: 'tooShort' });
});

test('an emptied field stays empty; a form not yet sent leaves room for what is saved', () => {
  const refused = { status: 'refused', problems: [], typed: { title: [''] } } as const;

  expect(typedText(refused, 'title') ?? 'saved').toBe('');
  expect(typedText({ status: 'open' }, 'title') ?? 'saved').toBe('saved');
  expect(typedChoices(refused, 'tag')).toEqual([]);
  expect(typedChoices({ status: 'open' }, 'tag')).toBeNull();
});
