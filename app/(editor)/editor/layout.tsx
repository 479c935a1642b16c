// First of all, for the order of the cascade layers stands in them.
import '@/components/tokens.css';
import '@/components/base.css';

import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/components/editor/frame/frame';
import { icons } from '@/components/site/icons';
import { countCommentsToModerate } from '@/lib/comments/queries';
import { displayAttributes, systemColorScheme } from '@/lib/display/rules';
import { countNewMessages } from '@/lib/feedback/queries';
import { countTroubledLetters } from '@/lib/mail/queries';
import type { Person } from '@/lib/people/rules';
import { readDisplayMode } from '@/lib/web/display';
import { currentPerson } from '@/lib/web/session';
import { signOutAction } from './login/actions';

export const metadata: Metadata = {
  title: { default: 'Редакция портала', template: '%s — Редакция портала' },
  icons,
  robots: { index: false, follow: false },
};

/** The frame of the desk. It never guards: each page does (`requirePerson`, `requireRight`). */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const mode = await readDisplayMode();
  const person = await currentPerson();
  return (
    <html lang="ru" {...displayAttributes(mode)}>
      <head>
        <meta name="color-scheme" content={systemColorScheme(mode)} />
      </head>
      <body>
        <Frame person={person} waiting={person && (await countWaiting(person))} signOut={signOutAction}>
          {children}
        </Frame>
      </body>
    </html>
  );
}

async function countWaiting(person: Person) {
  const [comments, messages, letters] = await Promise.all([
    countCommentsToModerate(person),
    countNewMessages(person),
    countTroubledLetters(person, new Date()),
  ]);
  return { comments, messages, letters };
}
