import { randomUUID } from 'node:crypto';
import type { CommentFields } from '@/lib/comments/schema';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { newChallenge, openChallenge } from '@/lib/web/challenge';

/** The consent text that comments name; versions are added, never changed. */
export async function aConsent(slug: 'comment' | 'subscription' | 'feedback', version = 1) {
  return database().consentText.create({
    data: { slug, version, title: 'Согласие', body: '<p>Согласие.</p>' },
  });
}

/** A comment in the database; `waiting` without a word said. */
export async function aComment(given: Partial<Prisma.CommentUncheckedCreateInput> & { articleId: string }) {
  return database().comment.create({
    data: {
      name: 'Анна',
      email: 'anna@portal.test',
      text: 'Спасибо за новость.',
      consentVersion: 1,
      visitor: randomUUID(),
      ...given,
    },
  });
}

/** A form as somebody sends it who opened it at `openedAt` and reckoned right. */
export function aFilledComment(slug: string, openedAt: Date): CommentFields {
  return {
    slug,
    name: 'Анна',
    email: 'anna@portal.test',
    text: 'Спасибо за новость.',
    ...answeredChallenge(openedAt),
    consent: 'yes',
    consentVersion: 1,
    homepage: '',
  };
}

/** A question that was asked at that time, with its right answer. */
export function answeredChallenge(askedAt: Date): { challenge: string; answer: string } {
  const { token } = newChallenge(askedAt);
  const opened = openChallenge(token);
  if (!opened) throw new Error('a token made here cannot be opened');
  return { challenge: token, answer: String(opened.one + opened.other) };
}
