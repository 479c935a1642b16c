import 'server-only';
import type { z } from 'zod';
import type { Person } from '@/lib/people/rules';
import type { FormAction, FormState } from '@/lib/shared/form-state';
import type { Result } from '@/lib/shared/result';
import { fieldProblems, fieldsOf, typedIn } from './form-data';
import { currentArriver, currentPerson } from './session';
import { currentVisitor, type Visitor } from './visitor';

/**
 * The makers of server actions; tests/checks proves that every exported action is made here.
 * `show` turns the command's value into what the browser may see, or redirects.
 */

type Command<Who, Input, Value, Problem> = (
  who: Who,
  input: Input,
  now: Date,
) => Promise<Result<Value, Problem>>;

type Show<Value, Input, Shown> = (value: Value, input: Input) => Shown | Promise<Shown>;

/** An action for somebody signed in. What they may do is asked by `command`. */
export function editorAction<Input, Value, Problem, Shown>(
  schema: z.ZodType<Input>,
  command: Command<Person, Input, Value, Problem>,
  show: Show<Value, Input, Shown>,
): FormAction<Problem, Shown> {
  return async (_before, form) => {
    const person = await currentPerson();
    if (!person) return { status: 'signedOut', typed: typedIn(form) };
    return answer({ schema, form, show, run: (input) => command(person, input, new Date()) });
  };
}

/** An action for setting up the second step, also for somebody who may do nothing else before. */
export function arrivalAction<Input, Value, Problem, Shown>(
  schema: z.ZodType<Input>,
  command: Command<Person, Input, Value, Problem>,
  show: Show<Value, Input, Shown>,
): FormAction<Problem, Shown> {
  return async (_before, form) => {
    const person = await currentArriver();
    if (!person) return { status: 'signedOut', typed: typedIn(form) };
    return answer({ schema, form, show, run: (input) => command(person, input, new Date()) });
  };
}

/** An action for anybody; `visitor` is for limits and for the list of sessions. */
export function visitorAction<Input, Value, Problem, Shown>(
  schema: z.ZodType<Input>,
  command: Command<Visitor, Input, Value, Problem>,
  show: Show<Value, Input, Shown>,
): FormAction<Problem, Shown> {
  return async (_before, form) => {
    const visitor = await currentVisitor();
    return answer({ schema, form, show, run: (input) => command(visitor, input, new Date()) });
  };
}

async function answer<Input, Value, Problem, Shown>({
  schema,
  form,
  show,
  run,
}: {
  schema: z.ZodType<Input>;
  form: FormData;
  show: Show<Value, Input, Shown>;
  run: (input: Input) => Promise<Result<Value, Problem>>;
}): Promise<FormState<Problem, Shown>> {
  const parsed = await schema.safeParseAsync(fieldsOf(form));
  if (!parsed.success) {
    return { status: 'misfilled', problems: fieldProblems(parsed.error), typed: typedIn(form) };
  }
  const result = await run(parsed.data);
  if (!result.ok) return { status: 'refused', problems: result.problems, typed: typedIn(form) };
  return { status: 'done', shown: await show(result.value, parsed.data) };
}
