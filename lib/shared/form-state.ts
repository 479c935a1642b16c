/** What was typed into a form, by field name; passwords and files are never sent back. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A field that the schema could not read. `key` names the sentence, which stands beside the view. */
export type FieldProblem = { readonly field: string; readonly key: string };

/** State of a form between two submits, for `useActionState`. */
export type FormState<Problem, Shown = undefined> =
  | { readonly status: 'open' }
  | { readonly status: 'misfilled'; readonly problems: readonly FieldProblem[]; readonly typed: Typed }
  | { readonly status: 'refused'; readonly problems: readonly Problem[]; readonly typed: Typed }
  /** The session ended while the form was open: nothing was done, nothing typed is lost. */
  | { readonly status: 'signedOut'; readonly typed: Typed }
  | { readonly status: 'done'; readonly shown: Shown };

export type FormAction<Problem, Shown = undefined> = (
  before: FormState<Problem, Shown>,
  form: FormData,
) => Promise<FormState<Problem, Shown>>;

export const openForm = { status: 'open' } as const;

/** What stood in the field at the last submit; null when there was none, so that a saved value may follow (`??`). */
export function typedText(state: FormState<unknown, unknown>, field: string): string | null {
  return 'typed' in state ? (state.typed[field]?.[0] ?? '') : null;
}

/** Like `typedText`, for fields that may be chosen more than once. */
export function typedChoices(state: FormState<unknown, unknown>, field: string): readonly string[] | null {
  return 'typed' in state ? (state.typed[field] ?? []) : null;
}
