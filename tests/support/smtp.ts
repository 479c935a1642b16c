import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach } from 'vitest';

type ReceivedLetter = { readonly to: string; readonly raw: string; readonly email: Email };

/** What the server does instead of taking everything; a number is an SMTP reply code. */
type Manners = {
  sender?: () => number | null;
  recipient?: (address: string) => number | null;
  /** After the whole message is there: a reply code, or `hang up` without a word. */
  message?: (to: string) => number | 'hang up' | null;
  /** Called before the message is answered. */
  beforeAnswer?: (to: string) => Promise<void>;
};

export type TestMailServer = {
  readonly url: string;
  readonly received: ReceivedLetter[];
  /** Given anew in each test; empty: everything is taken. */
  manners: Manners;
  /** Breaks every connection without a word. */
  hangUp(): void;
};

/** A real SMTP server in this process, without TLS, for the tests of one file. */
export function withMailServer(options: { user?: string; password?: string } = {}): TestMailServer {
  const { user, password } = options;
  const mail = {
    url: '',
    received: [] as ReceivedLetter[],
    manners: {} as Manners,
    hangUp: () => {
      for (const { _socket } of connectionsOf(server)) _socket.destroy();
    },
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: user === undefined,
    allowInsecureAuth: true,
    onAuth: (given, _session, answer) =>
      given.username === user && given.password === password ? answer(null, { user }) : answer(replyOf(535)),
    onMailFrom: (_address, _session, answer) => answer(replyOf(mail.manners.sender?.())),
    onRcptTo: ({ address }, _session, answer) => answer(replyOf(mail.manners.recipient?.(address))),
    onData: (stream, session, answer) => {
      const take = async (raw: Buffer) => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        await mail.manners.beforeAnswer?.(to);
        const reply = mail.manners.message?.(to) ?? null;
        if (reply === 'hang up') return mail.hangUp();
        if (reply === null)
          mail.received.push({ to, raw: raw.toString(), email: await PostalMime.parse(raw) });
        answer(replyOf(reply));
      };
      // A client that was killed leaves half a message: nobody's letter.
      buffer(stream).then(take, () => undefined);
    },
  });
  server.on('error', () => undefined);
  beforeAll(async () => {
    mail.url = await listen(server, user === undefined ? '' : `${user}:${password}@`);
  });
  beforeEach(() => {
    mail.manners = {};
    mail.received.length = 0;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return mail;
}

function listen(server: SMTPServer, credentials: string): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(`smtp://${credentials}127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });
}

/** The package's types leave out what it keeps of each connection. */
function connectionsOf(server: SMTPServer): { _socket: { destroy(): void } }[] {
  return [...(server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections];
}

function replyOf(code: number | null | undefined): Error | null {
  return code ? Object.assign(new Error('Нет'), { responseCode: code }) : null;
}
