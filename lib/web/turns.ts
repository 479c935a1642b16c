export type TurnLimits = {
  /** After a turn nobody gets the next one for so many times its length: the rest of the time is for others. */
  readonly rest: number;
  /** Milliseconds after which a turn counts as over, whatever its holder still does. */
  readonly longest: number;
  readonly mostWaiting: number;
  /** How many of `mostWaiting` may be of one subject. */
  readonly mostOfOne: number;
};

/** Resolves with how to end the turn, once it has come; with null at once when too many wait already. */
export type TakeTurn = (subject: string) => Promise<(() => void) | null>;

type Waiting = { readonly subject: string; readonly begin: (end: () => void) => void };

/** One at a time, first come first served, with a rest after each. */
export function createTurns({ rest, longest, mostWaiting, mostOfOne }: TurnLimits): TakeTurn {
  const waiting: Waiting[] = [];
  let isTaken = false;

  function giveNext(): void {
    const next = isTaken ? undefined : waiting.shift();
    if (!next) return;
    isTaken = true;
    next.begin(turnThatEnds());
  }

  function turnThatEnds(): () => void {
    const begin = performance.now();
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(patience);
      setTimeout(goOn, Math.min(performance.now() - begin, longest) * rest);
    };
    const patience = setTimeout(end, longest);
    return end;
  }

  function goOn(): void {
    isTaken = false;
    giveNext();
  }

  return (subject) => {
    const ofSubject = waiting.filter((one) => one.subject === subject).length;
    if (waiting.length >= mostWaiting || ofSubject >= mostOfOne) return Promise.resolve(null);
    return new Promise((begin) => {
      waiting.push({ subject, begin });
      giveNext();
    });
  };
}
