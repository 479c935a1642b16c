import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { codeOf, MailServerUnreachable } from './errors';
import type { MailLine, MailTransport, OutgoingMessage } from './line';
import type { Verdict } from './rules';

const SECOND = 1000;

const TIMES = {
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 30 * SECOND,
  // RFC 5321, 4.5.3.2.6: a server may take ten minutes to say that it has the message.
  socketTimeout: 600 * SECOND,
};

/** `smtp://user:password@host:port` (STARTTLS where the server offers it) or `smtps://…` (TLS from the first byte). */
export function smtpTransport(url: URL): MailTransport {
  return {
    async open() {
      const connection = new SMTPConnection({
        ...TIMES,
        host: url.hostname,
        secure: url.protocol === 'smtps:',
        ...(url.port && { port: Number(url.port) }),
        // The operator named this server, in his own network too.
        allowInternalNetworkInterfaces: true,
      });
      try {
        await connect(connection);
        await login(connection, url);
      } catch (error) {
        connection.close();
        throw new MailServerUnreachable(codeOf(error));
      }
      return lineOf(connection);
    },
  };
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new MailServerUnreachable('ECONNECTION')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function login(connection: SMTPConnection, { username, password }: URL): Promise<void> {
  if (username === '') return Promise.resolve();
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return new Promise((resolve, reject) => {
    connection.login({ credentials, ...credentials }, (error) => (error ? reject(error) : resolve()));
  });
}

function lineOf(connection: SMTPConnection): MailLine {
  let over = false;
  const end = () => {
    over = true;
  };
  connection.on('error', end);
  connection.on('end', end);
  return {
    send: (message) => send(connection, message),
    isOver: () => over,
    close: () => (over ? undefined : connection.quit()),
  };
}

function send(connection: SMTPConnection, { from, to, content }: OutgoingMessage): Promise<Verdict> {
  const message = new NotedStream(content);
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve(verdictOf(error, message.hasBegun));
    // An answer that ends the connection as well is told right after it: the answer counts.
    const end = () => setImmediate(fail, new MailServerUnreachable('ECONNECTION'));
    connection.once('error', fail);
    connection.once('end', end);
    connection.send({ from, to, size: content.length }, message, (error) => {
      connection.off('error', fail);
      connection.off('end', end);
      if (error) fail(error);
      else resolve({ kind: 'sent' });
    });
  });
}

/**
 * RFC 5321, 4.2.1: 5yz is for good, 4yz for now; without an answer it depends on what the server may have got.
 * Whoever is refused before a recipient was named is the portal (an unknown sender, a missing password): that can be
 * mended, and the letter waits for it.
 */
function verdictOf(error: unknown, hasBegun: boolean): Verdict {
  const problem = codeOf(error);
  const isAddress = commandOf(error) === 'RCPT TO';
  if (/^5\d\d$/.test(problem) && (isAddress || hasBegun)) return { kind: 'refused', problem, isAddress };
  if (/^[45]\d\d$/.test(problem) || !hasBegun) return { kind: 'later', problem };
  return { kind: 'uncertain', problem };
}

function commandOf(error: unknown): unknown {
  return error instanceof Error && 'command' in error ? error.command : null;
}

/** The connection reads a message only after the server said «354»: whoever was never read was certainly not sent. */
class NotedStream extends Readable {
  hasBegun = false;
  readonly #content: Buffer;

  constructor(content: Buffer) {
    super();
    this.#content = content;
  }

  override _read(): void {
    this.hasBegun = true;
    this.push(this.#content);
    this.push(null);
  }
}
