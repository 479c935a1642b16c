import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

export type CapturedAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** A response that goes nowhere: Next writes into it, and `answer` resolves with what it wrote. */
export class CapturedResponse extends ServerResponse {
  readonly answer: Promise<CapturedAnswer>;
  readonly #chunks: Buffer[] = [];
  #resolve: (answer: CapturedAnswer) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(request: IncomingMessage) {
    super(request);
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Destroyed before anybody waits for it, it must not count as an unhandled rejection.
    this.answer.catch(() => undefined);
    // Node merges the headers given to writeHead() into those of getHeaders() only if there once was one.
    this.setHeader('X-Captured', '').removeHeader('X-Captured');
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.flushHeaders();
    this.#collect(chunk, rest[0]);
    afterwards(rest.at(-1));
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.writableEnded) return this;
    this.flushHeaders();
    if (typeof given[0] !== 'function') this.#collect(given[0], given[1]);
    this.finished = true;
    this.#resolve({
      status: this.statusCode,
      headers: this.getHeaders(),
      body: Buffer.concat(this.#chunks),
    });
    afterwards(given.at(-1));
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.#reject(error ?? new Error('The rendering was given up'));
    super.destroy(error);
    this.emit('close');
    return this;
  }

  #collect(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk, textEncoding(encoding)));
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}

function textEncoding(encoding: unknown): BufferEncoding {
  return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
}

function afterwards(callback: unknown): void {
  if (typeof callback === 'function') process.nextTick(callback);
}
