import { z } from 'zod';
import type { Transaction } from '@/lib/db/transaction';
import { accessLinkWords } from '@/lib/mail/letters/access-link';
import { postLetters } from '@/lib/mail/outbox';
import type { SentLetter, WrittenLetter } from '@/lib/mail/rules';
import { writeLetter } from '@/lib/mail/write-letter';
import { formatDateTime } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
import { choosePasswordPath, isLinkOpen, type LinkKind } from './access.rules';
import { findDepartmentName, findLink, replaceLink } from './access.store';
import { linkToken } from './link-token';

/** The letters that let people choose a password. */

const letterData = z.object({ linkId: z.uuid() });

/** Makes a link and puts its letter into the outbox; an earlier link of the kind leads nowhere from then on. */
export async function sendLink(
  transaction: Transaction,
  { id, email }: { id: string; email: string },
  { kind, now }: { kind: LinkKind; now: Date },
): Promise<void> {
  const linkId = await replaceLink(transaction, { personId: id, kind, now });
  const letter = { key: `${kind} ${linkId}`, recipient: email, subscriberId: null, data: { linkId } };
  const letterKind = kind === 'invitation' ? 'invitation' : 'password-link';
  await postLetters(transaction, [{ ...letter, kind: letterKind }], now);
}

/** The words of such a letter, as of `now`; null when its link leads nowhere any more. */
export async function writeAccessLetter(
  transaction: Transaction,
  { data }: SentLetter,
  now: Date,
): Promise<WrittenLetter | null> {
  const link = await findLink(letterData.parse(data).linkId, transaction);
  if (!link || !isLinkOpen(link, now) || link.person.isDisabled) return null;
  const words = accessLinkWords({
    kind: link.kind,
    name: link.person.name,
    email: link.person.email,
    until: formatDateTime(link.expiresAt),
    href: new URL(choosePasswordPath(linkToken(link.id)), environment().PUBLIC_URL).href,
  });
  return writeLetter(words, await findDepartmentName(transaction));
}
