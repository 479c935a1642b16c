import { type BrowserContext, test as base, expect } from '@playwright/test';
import { connect } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import {
  type DisplayMode,
  defaultDisplayMode,
  displayCookieName,
  displayCookieValue,
} from '@/lib/display/rules';
import type { Portal } from './portal';
import type { Sample } from './sample';
import { type SessionCookie, sessionCookie } from './session';
import type { DemoEmail } from './templates';
import { portalOfWorker } from './worker-portal';

type WorkerFixtures = {
  /** The portal of this worker, with its database for what cannot be arranged or seen through pages. */
  portal: Portal & { database: PrismaClient };
  /** Addresses of the sample news in that portal. */
  sample: Sample;
  /** The cookie of a person of the sample news, signed in once a worker. */
  cookieOf: (email: DemoEmail) => Promise<SessionCookie>;
};

type TestFixtures = {
  /** Complaints of the browser that the test provokes on purpose. */
  expectedComplaints: RegExp[];
  noComplaints: undefined;
  /** Gives the browser the cookie of a display mode; fields not named are the default. */
  chooseDisplay: (mode: Partial<DisplayMode>) => Promise<void>;
  /** Makes the browser that of a signed-in person, an editor if no other is named. */
  signIn: (email?: DemoEmail) => Promise<void>;
};

/** Every browser test uses this `test`: it has a portal of its worker's, and fails when the browser complains. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are asked for
    async ({}, use, { parallelIndex }) => {
      const portal = portalOfWorker(parallelIndex);
      const database = connect(portal.databaseUrl);
      await use({ ...portal, database });
      await database.$disconnect();
    },
    { scope: 'worker' },
  ],
  sample: [({ portal }, use) => use(portal.sample), { scope: 'worker' }],
  cookieOf: [
    async ({ portal }, use) => {
      const known = new Map<DemoEmail, Promise<SessionCookie>>();
      await use((email) => {
        const cookie = known.get(email) ?? sessionCookie(portal, email);
        known.set(email, cookie);
        return cookie;
      });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ portal }, use) => use(portal.origin),
  expectedComplaints: [[], { option: true }],
  noComplaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints = complaintsOf(context);
      await use(undefined);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)));
      expect(unexpected, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  chooseDisplay: ({ context, portal }, use) =>
    use(async (mode) => {
      const value = displayCookieValue({ ...defaultDisplayMode, ...mode });
      await context.addCookies([{ name: displayCookieName(false), value, url: portal.origin }]);
    }),
  signIn: ({ context, cookieOf }, use) =>
    use(async (email = 'editor@portal.test') => context.addCookies([await cookieOf(email)])),
});

export { expect };

/** Errors in the console (breaches of the security policy are among them) and exceptions that no script caught. */
function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('weberror', (problem) => complaints.push(problem.error().message));
  context.on('console', (message) => {
    // Chromium calls a page that answers 404 an error, too; tests look at the status themselves.
    const ofPageItself = message.location().url === message.page()?.url();
    if (message.type() === 'error' && !ofPageItself)
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}
