/** The question «Сумма 1 и 7 будет»: plain text with a label, so that a screen reader's user meets nothing else. */
export type Challenge = {
  /** UUID; an answered challenge is kept by it till it ends, so that it counts once. */
  readonly id: string;
  readonly one: number;
  readonly other: number;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
};

export type ChallengeProblem = 'wrongSum' | 'challengeEnded' | 'tooFast' | 'challengeUsed';

/** Nobody reads a form and writes a sentence in less. */
export const SHORTEST_WRITING = 3_000;

/** Slow writers and readers with a screen reader must manage; the text is kept when it was not enough. */
export const CHALLENGE_LIFE = 60 * 60_000;

export function askChallenge(id: string, now: Date, random: () => number): Challenge {
  return { id, one: oneToNine(random), other: oneToNine(random), askedAt: now.getTime() };
}

/** «1 и 7», for the sentence «Сумма 1 и 7 будет». */
export function challengeQuestion({ one, other }: Challenge): string {
  return `Сумма ${one} и ${other} будет`;
}

/** Why an answer is not taken, or null. Whether it was used before is known to the database alone. */
export function whyNotAnswered(challenge: Challenge, answer: string, now: Date): ChallengeProblem | null {
  const age = now.getTime() - challenge.askedAt;
  if (age > CHALLENGE_LIFE || age < 0) return 'challengeEnded';
  if (answer.trim() !== String(challenge.one + challenge.other)) return 'wrongSum';
  return age < SHORTEST_WRITING ? 'tooFast' : null;
}

function oneToNine(random: () => number): number {
  return 1 + Math.floor(random() * 9);
}
