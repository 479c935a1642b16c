import type { z } from 'zod';
import type { FieldProblem, Typed } from '@/lib/shared/form-state';

const neverSentBack = new Set(['password', 'newPassword', 'code']);

/** Fields for zod: one value as it is, several as a list. Next's own fields begin with `$`. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    namesIn(form).map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

export function typedIn(form: FormData): Typed {
  return Object.fromEntries(
    namesIn(form)
      .filter((name) => !neverSentBack.has(name))
      .map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

/** All that is wrong, the first problem of each field. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const firstOf = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    if (!firstOf.has(field)) firstOf.set(field, message);
  }
  return [...firstOf].map(([field, key]) => ({ field, key }));
}

function namesIn(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => !name.startsWith('$'));
}
