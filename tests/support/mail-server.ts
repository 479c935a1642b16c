import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What the server does instead of taking everything; a number is an SMTP reply code. */
export type Manners = {
  sender?: () => number | null;
  recipient?: (address: string) => number | null;
  /** After the whole message is there: a reply code, or `hang up` without a word. */
  message?: (to: string) => number | 'hang up' | null;
  /** Called before the message is answered. */
  beforeAnswer?: (to: string) => Promise<void>;
};

type MailServerOptions = {
  readonly user?: string;
  readonly password?: string;
  readonly manners?: () => Manners;
  /** Told of each connection. */
  readonly connected?: () => void;
  /** A message that the server takes. */
  readonly take: (to: string, message: Buffer) => Promise<void>;
};

export type MailServer = {
  readonly url: string;
  /** Breaks every connection without a word. */
  hangUp(): void;
  close(): Promise<void>;
};

/** A real SMTP server in this process, without TLS. */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const { user, password, manners = (): Manners => ({}), take } = options;
  const hangUp = () => {
    for (const { _socket } of connectionsOf(server)) _socket.destroy();
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: user === undefined,
    allowInsecureAuth: true,
    onConnect: (_session, answer) => {
      options.connected?.();
      answer();
    },
    onAuth: (given, _session, answer) =>
      given.username === user && given.password === password ? answer(null, { user }) : answer(replyOf(535)),
    onMailFrom: (_address, _session, answer) => answer(replyOf(manners().sender?.())),
    onRcptTo: ({ address }, _session, answer) => answer(replyOf(manners().recipient?.(address))),
    onData: (stream, session, answer) => {
      const judge = async (message: Buffer) => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        await manners().beforeAnswer?.(to);
        const reply = manners().message?.(to) ?? null;
        if (reply === 'hang up') return hangUp();
        if (reply === null) await take(to, message);
        answer(replyOf(reply));
      };
      // A client that was killed leaves half a message: nobody's letter.
      buffer(stream).then(judge, () => undefined);
    },
  });
  server.on('error', () => undefined);
  const credentials = user === undefined ? '' : `${user}:${password}@`;
  return {
    url: `smtp://${credentials}127.0.0.1:${await listen(server)}`,
    hangUp,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: SMTPServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
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
