import 'server-only';
import type { z } from 'zod';
import type { Person, Right } from '@/lib/people/rules';
import { hasRight } from '@/lib/people/rules';
import type { FormState } from '@/lib/shared/form-state';
import type { Result } from '@/lib/shared/result';
import { fieldProblems, fieldsOf } from './form-data';
import { comesFromThePortal } from './same-origin';
import { currentPerson } from './session';
import { readAtMost } from './small-form';

/**
 * The maker of the desk's uploads: route handlers that the script of a form posts single files to, since an action
 * tells nothing of its progress. Their answer is the state that the action of the same form would give, as JSON.
 * tests/checks proves that every handler of the desk is made here or by `editorDownload`.
 */

type Upload<Input, Value> = {
  /** Others are answered 403, before the file is read. */
  readonly right: Right;
  /** Of the whole form. */
  readonly mostBytes: number;
  readonly schema: z.ZodType<Input>;
  readonly command: (person: Person, input: Input, now: Date) => Promise<Result<Value, unknown>>;
};

export function editorUpload<Input, Value>(
  upload: Upload<Input, Value>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!comesFromThePortal(request.headers)) return answer(403, null);
    const person = await currentPerson();
    if (!person) return answer(401, { status: 'signedOut', typed: {} });
    if (!hasRight(person, upload.right)) return answer(403, null);
    const form = await readForm(request, upload.mostBytes);
    return typeof form === 'number' ? answer(form, null) : take(person, form, upload);
  };
}

/** The status of the refusal where it cannot be read. */
async function readForm(request: Request, mostBytes: number): Promise<FormData | 400 | 413> {
  const body = await readAtMost(request, mostBytes);
  if (!body) return 413;
  const type = request.headers.get('content-type') ?? '';
  const copy = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } });
  return copy.formData().catch(() => 400 as const);
}

async function take<Input, Value>(
  person: Person,
  form: FormData,
  { schema, command }: Upload<Input, Value>,
): Promise<Response> {
  const parsed = await schema.safeParseAsync(fieldsOf(form));
  if (!parsed.success) {
    return answer(422, { status: 'misfilled', problems: fieldProblems(parsed.error), typed: {} });
  }
  const result = await command(person, parsed.data, new Date());
  if (!result.ok) return answer(422, { status: 'refused', problems: result.problems, typed: {} });
  return answer(200, { status: 'done', shown: result.value });
}

function answer(status: number, state: FormState<unknown, unknown> | null): Response {
  return Response.json(state, { status, headers: { 'Cache-Control': 'no-store' } });
}
