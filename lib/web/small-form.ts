export type SmallForm = { form: URLSearchParams } | { refusal: 413 | 415 };

const formType = 'application/x-www-form-urlencoded';

/** Reads a plain form that has at most so many bytes. */
export async function readSmallForm(request: Request, mostBytes: number): Promise<SmallForm> {
  if (request.headers.get('content-type')?.split(';', 1)[0]?.trim() !== formType) return { refusal: 415 };
  const body = await readAtMost(request, mostBytes);
  return body ? { form: new URLSearchParams(body.toString()) } : { refusal: 413 };
}

/** The body, or null when it is longer; whatever is announced, no more is ever read. */
export async function readAtMost(request: Request, mostBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/* In Node a body is iterable itself; TypeScript's types of the browser do not know it yet. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return;
    yield part.value;
  }
}
