/** All times are milliseconds of one steady clock (`performance.now()`). */
export type Freshness = 'fresh' | 'renew' | 'wait';

export type Dated = {
  /** When the making of the document began: what changed later is not in it. */
  seenAt: number;
  /** It is the last good one, since making a newer one failed. `seenAt` is then the time of that failure. */
  isLastGood: boolean;
};

const LIMITS = {
  /** Without a change: renewed behind the reader's back from this age … */
  renewed: 30_000,
  /** … and not sent any more from this one: «сегодня» in the headlines, ends of terms. */
  sent: 60_000,
  /** While nobody tells us of changes, every document is renewed from this age. */
  unheard: 2_000,
  /** After a failure, the next attempt comes no sooner. */
  retried: 5_000,
} as const;

/** Knows when something changed last, and so which documents may still be sent. */
export function createChanges() {
  let changedAt = Number.NEGATIVE_INFINITY;
  let isListening = false;

  function freshnessOf(document: Dated, now: number): Freshness {
    const age = now - document.seenAt;
    // Headlines stand beside every article: after a change nothing made before it goes out unrenewed.
    if (document.seenAt <= changedAt || (!document.isLastGood && age > LIMITS.sent)) return 'wait';
    return age > renewalAge(document) ? 'renew' : 'fresh';
  }

  function renewalAge(document: Dated): number {
    if (document.isLastGood) return LIMITS.retried;
    return isListening ? LIMITS.renewed : LIMITS.unheard;
  }

  return {
    freshnessOf,
    isListening: () => isListening,
    changed(now: number) {
      changedAt = now;
    },
    listening(now: number) {
      // Whatever changed while nobody listened is not known: as if everything had.
      changedAt = now;
      isListening = true;
    },
    lost() {
      isListening = false;
    },
  };
}
