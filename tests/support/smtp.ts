import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type MailServer, type Manners, startMailServer } from './mail-server';

type ReceivedLetter = { readonly to: string; readonly raw: string; readonly email: Email };

type TestMailServer = {
  readonly url: string;
  readonly received: ReceivedLetter[];
  /** Begun anew in each test. */
  connections: number;
  /** Begun anew in each test: everything is taken. */
  manners: Manners;
  hangUp(): void;
};

/** A real SMTP server for the tests of one file. */
export function withMailServer(credentials: { user?: string; password?: string } = {}): TestMailServer {
  let server: MailServer | undefined;
  const mail: TestMailServer = {
    get url() {
      return server?.url ?? '';
    },
    received: [],
    connections: 0,
    manners: {},
    hangUp: () => server?.hangUp(),
  };
  beforeAll(async () => {
    server = await startMailServer({
      ...credentials,
      manners: () => mail.manners,
      connected: () => {
        mail.connections += 1;
      },
      take: async (to, message) => {
        mail.received.push({ to, raw: message.toString(), email: await PostalMime.parse(message) });
      },
    });
  });
  beforeEach(() => {
    mail.manners = {};
    mail.received.length = 0;
    mail.connections = 0;
  });
  afterAll(() => server?.close());
  return mail;
}
