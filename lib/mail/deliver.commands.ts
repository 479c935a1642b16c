import { setTimeout as pause } from 'node:timers/promises';
import { showLife } from '@/lib/db/sign-of-life';
import { inTransaction, outsideTransaction, type Transaction } from '@/lib/db/transaction';
import { log } from '@/lib/shared/log';
import { claimLetter, countDueLetters, findSender, markUncertain, saveAttempt } from './delivery.store';
import type { MailLine, MailTransport } from './line';
import { composeMessage, type Sender } from './message';
import { afterAttempt, type SentLetter, type Verdict, type WrittenLetter } from './rules';

/** What the features know of their letters. */
export type Correspondence = {
  /** The letter's words as of now; null when there is nothing left to say. */
  write(letter: SentLetter): Promise<WrittenLetter | null>;
  /** Draws the consequences of an attempt, in the transaction that notes it. */
  conclude(transaction: Transaction, letter: SentLetter, verdict: Verdict, now: Date): Promise<void>;
};

type Delivery = Correspondence & {
  readonly transport: MailTransport;
  /** Host name of the portal. */
  readonly host: string;
  readonly signal: AbortSignal;
  /** Letters sent side by side, each over a connection of its own. */
  readonly lanes?: number;
};

/** How many letters ended how. */
export type Tally = Partial<Record<Verdict['kind'], number>>;

type Run = Delivery & {
  readonly lanes: number;
  readonly sender: Sender;
  readonly senderKey: bigint;
  readonly tally: Tally;
};

// With more, a mail server on the same machine is no faster (npm run bench), and some servers refuse.
const LANES = 4;

/**
 * Sends every letter that is due, until none is left or `signal` is aborted. At most once: whatever a dead process
 * was sending is marked as uncertain first (docs/decisions/0009). Throws `MailServerUnreachable`; then no letter that
 * was not begun has lost anything.
 */
export async function deliverLetters(delivery: Delivery): Promise<Tally> {
  const tally: Tally = {};
  const uncertain = await inTransaction((transaction) => markUncertain(transaction, new Date()));
  if (uncertain > 0) tally.uncertain = uncertain;
  // For one letter one connection is enough.
  const lanes = await countDue(delivery.lanes ?? LANES);
  if (lanes === 0) return tally;
  const life = await showLife();
  try {
    const run = {
      ...delivery,
      ...{ tally, lanes, senderKey: life.key, sender: await outsideTransaction(findSender) },
      signal: AbortSignal.any([delivery.signal, life.lost]),
    };
    await allLanes(run);
  } finally {
    await life.end().catch(() => undefined);
  }
  return tally;
}

function countDue(most: number): Promise<number> {
  return outsideTransaction((rows) => countDueLetters(rows, { now: new Date(), most }));
}

/** One lane that cannot go on does not stop the others; when all are over its reason is thrown. */
async function allLanes(run: Run): Promise<void> {
  const lanes = Array.from({ length: run.lanes }, () => serveLane(run));
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
}

async function serveLane(run: Run): Promise<void> {
  let line = await run.transport.open();
  try {
    for (;;) {
      // A letter is claimed only when there is a line for it, so an unreachable server costs no letter an attempt.
      if (line.isOver()) line = await run.transport.open();
      const letter = run.signal.aborted ? null : await claim(run);
      if (!letter) return;
      await attempt(run, line, letter);
    }
  } finally {
    line.close();
  }
}

function claim({ senderKey }: Run): Promise<SentLetter | null> {
  return outsideTransaction((rows) => claimLetter(rows, { senderKey, now: new Date() }));
}

async function attempt(run: Run, line: MailLine, letter: SentLetter): Promise<void> {
  const verdict = await send(run, line, letter);
  await untilNoted(() => note(run, letter, verdict));
  run.tally[verdict.kind] = (run.tally[verdict.kind] ?? 0) + 1;
}

async function send({ write, sender, host }: Run, line: MailLine, letter: SentLetter): Promise<Verdict> {
  let content: Buffer;
  try {
    const written = await write(letter);
    if (!written) return { kind: 'dropped' };
    const { id, recipient } = letter;
    content = await composeMessage({ id, letter: written, sender, recipient, host, date: new Date() });
  } catch (error) {
    log().error({ error, letter: letter.id }, 'a letter could not be written');
    return { kind: 'later', problem: 'NOT-WRITTEN' };
  }
  return line.send({ id: letter.id, from: sender.address, to: letter.recipient, content });
}

async function note({ conclude, senderKey }: Run, letter: SentLetter, verdict: Verdict): Promise<void> {
  const now = new Date();
  const after = afterAttempt(verdict, letter.attempts, now);
  await inTransaction(async (transaction) => {
    // The subscriber before the letter, as everywhere: two orders would wait for each other.
    await conclude(transaction, letter, verdict, now);
    await saveAttempt(transaction, { letter, senderKey, after, now });
  });
}

const NOTING_ATTEMPTS = 30;
const SECOND = 1000;

/**
 * The letter is out; that must not be forgotten because the database is away for a moment. Given up, the letter stays
 * `sending` and the next run marks it as uncertain.
 */
async function untilNoted(noteIt: () => Promise<void>): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await noteIt();
    } catch (error) {
      if (attempts === NOTING_ATTEMPTS) throw error;
      await pause(SECOND);
    }
  }
}
