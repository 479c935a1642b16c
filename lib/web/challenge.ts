import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askChallenge, type Challenge, challengeQuestion } from '@/lib/challenge/rules';
import { seal, unseal } from './seal';

/** What a form shows and sends back. The token tells nothing about the sum to whoever reads it. */
export type AskedChallenge = { readonly question: string; readonly token: string };

const sealedChallenge = z.object({
  id: z.uuid(),
  one: z.int(),
  other: z.int(),
  askedAt: z.int(),
});

export function newChallenge(now: Date): AskedChallenge {
  const challenge = askChallenge(randomUUID(), now, () => randomInt(0, 1_000_000) / 1_000_000);
  return { question: challengeQuestion(challenge), token: seal('challenge', JSON.stringify(challenge)) };
}

/** The challenge of a token made here, or null for anything else: it is answered with a new question. */
export function openChallenge(token: string): Challenge | null {
  const text = unseal('challenge', token);
  return text === null ? null : sealedChallenge.parse(JSON.parse(text));
}
