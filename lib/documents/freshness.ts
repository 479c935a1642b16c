/** All times are milliseconds of one steady clock (`performance.now()`). */
export type Freshness = 'fresh' | 'renew' | 'wait';

export type Dated = {
  /** When the making of the document began: what changed later is not in it. */
  seenAt: number;
  /** It is the last good one, since making a newer one failed. `seenAt` is then the time of that failure. */
  isLastGood: boolean;
};

const LIMITS = {
  /** A changed document may still be sent for so long while a newer one is made. */
  changed: 2_000,
  /** Without a change: renewed behind the reader's back from this age … */
  renewed: 30_000,
  /** … and not sent any more from this one: «сегодня» in the headlines, ends of terms. */
  sent: 60_000,
  /** While nobody tells us of changes, every document is renewed from this age. */
  unheard: 2_000,
  /** After a failure, the next attempt comes no sooner. */
  retried: 5_000,
} as const;

/** Knows what changed when, and so which documents may still be sent. */
export function createChanges() {
  /** Changes younger than the limit, oldest first. */
  let recent: number[] = [];
  /** The newest change whose grace is over. */
  let settled = Number.NEGATIVE_INFINITY;
  let isListening = false;

  function forgetSettled(now: number) {
    while (recent[0] !== undefined && now - recent[0] > LIMITS.changed) settled = recent.shift() ?? settled;
  }

  function freshnessOf(document: Dated, now: number): Freshness {
    forgetSettled(now);
    const age = now - document.seenAt;
    if (document.seenAt <= settled || (!document.isLastGood && age > LIMITS.sent)) return 'wait';
    const isChanged = document.seenAt <= (recent.at(-1) ?? Number.NEGATIVE_INFINITY);
    return isChanged || age > renewalAge(document) ? 'renew' : 'fresh';
  }

  function renewalAge(document: Dated): number {
    if (document.isLastGood) return LIMITS.retried;
    return isListening ? LIMITS.renewed : LIMITS.unheard;
  }

  return {
    freshnessOf,
    isListening: () => isListening,
    changed(now: number) {
      forgetSettled(now);
      recent.push(now);
    },
    listening(now: number) {
      // Whatever changed while nobody listened: nothing made before this moment goes out unrenewed.
      recent = [];
      settled = now;
      isListening = true;
    },
    lost() {
      isListening = false;
    },
  };
}
