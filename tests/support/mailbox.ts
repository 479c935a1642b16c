import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import type { Portal } from './portal';

/** Waits until the portal has written a letter of that subject to that address, and opens it. */
export async function receiveLetter(portal: Portal, to: string, subject: RegExp): Promise<Email> {
  let found: Email | undefined;
  const look = async () => {
    const letters = await lettersTo(path.join(portal.folder, 'mail'), to);
    found = letters.find((letter) => subject.test(letter.subject ?? ''));
    return found !== undefined;
  };
  await expect.poll(look, { message: `letter ${subject} to ${to}` }).toBe(true);
  if (!found) throw new Error('the letter was there and is gone');
  return found;
}

async function lettersTo(folder: string, address: string): Promise<Email[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const letters = await Promise.all(
    files.map((name) => PostalMime.parse(readFileSync(path.join(folder, name)))),
  );
  return letters.filter(({ to }) => to?.some((recipient) => recipient.address === address));
}
