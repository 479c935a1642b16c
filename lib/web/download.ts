import 'server-only';
import { forbidden } from 'next/navigation';
import type { z } from 'zod';
import { loginAddress } from '@/lib/people/callback.rules';
import { hasRight, type Person, type Right } from '@/lib/people/rules';
import type { Result } from '@/lib/shared/result';
import { comesFromThePortal } from './same-origin';
import { currentPerson } from './session';
import { readSmallForm } from './small-form';

/**
 * The maker of the desk's downloads: route handlers that a form of the desk posts to, since an action cannot answer
 * with a file. tests/checks proves that every handler of the desk is made here.
 */

type Download<Input, Value> = {
  /** Others are answered 403, before the form is read. */
  readonly right: Right;
  readonly schema: z.ZodType<Input>;
  readonly command: (person: Person, input: Input, now: Date) => Promise<Result<Value, unknown>>;
  readonly file: (value: Value, now: Date) => Response;
  /** The page of the form: whoever cannot be given the file is led there, by way of signing in if need be. */
  readonly page: string;
};

const MOST_BYTES = 4096;

export function editorDownload<Input, Value>(
  download: Download<Input, Value>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!comesFromThePortal(request.headers)) return refusal(403);
    const person = await currentPerson();
    if (!person) return ledTo(loginAddress(download.page));
    if (!hasRight(person, download.right)) forbidden();
    return answer(person, request, download);
  };
}

async function answer<Input, Value>(
  person: Person,
  request: Request,
  { schema, command, file, page }: Download<Input, Value>,
): Promise<Response> {
  const sent = await readSmallForm(request, MOST_BYTES);
  if ('refusal' in sent) return refusal(sent.refusal);
  const parsed = schema.safeParse(Object.fromEntries(sent.form));
  if (!parsed.success) return ledTo(page);
  const now = new Date();
  const result = await command(person, parsed.data, now);
  return result.ok ? file(result.value, now) : ledTo(page);
}

const notKept = { 'Cache-Control': 'no-store' };

function refusal(status: number): Response {
  return new Response(null, { status, headers: notKept });
}

/** 303: the browser asks for the page and does not send the form again. */
function ledTo(address: string): Response {
  return new Response(null, { status: 303, headers: { ...notKept, Location: address } });
}

/** `name` is ASCII. */
export function jsonFile(name: string, content: unknown): Response {
  return savedFile(name, {
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(content, null, 2)}\n`,
  });
}

/** `name` is ASCII. */
export function csvFile(name: string, text: string): Response {
  return savedFile(name, { type: 'text/csv; charset=utf-8', body: text });
}

/** The same piece by piece, so it may be longer than memory. A failure on the way breaks the download off. */
export function longCsvFile(name: string, pieces: AsyncIterable<string>): Response {
  return savedFile(name, { type: 'text/csv; charset=utf-8', body: streamOf(pieces) });
}

/** A file that the browser saves and that nothing on its way keeps. */
function savedFile(name: string, { type, body }: { type: string; body: BodyInit }): Response {
  return new Response(body, {
    headers: {
      ...notKept,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const texts = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return texts.pipeThrough(new TextEncoderStream());
}
