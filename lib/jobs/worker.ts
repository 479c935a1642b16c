import { setTimeout as pause } from 'node:timers/promises';
import {
  type LogFunctionFactory,
  Logger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
} from 'graphile-worker';
import { requireDatabaseUrl } from '@/lib/db/client';
import type { JobName } from '@/lib/db/jobs';
import { MailServerUnreachable } from '@/lib/mail/errors';
import { endConsents } from '@/lib/media/housekeeping.commands';
import { answerPasswordRequests } from '@/lib/people/access.commands';
import { collectSearchWords } from '@/lib/search/dictionary.commands';
import { log } from '@/lib/shared/log';
import { planDigests } from '@/lib/subscriptions/plan-digests.commands';
import { cleanUp } from './clean-up';
import { deliverDueLetters } from './deliver-letters';
import { publishAndWithdrawDue } from './publish-due';

/** What each job does. All of them look themselves what is due, so running one twice does no harm. */
const jobs: Record<JobName, (signal: AbortSignal) => Promise<object>> = {
  'answer-password-requests': () => answerPasswordRequests(new Date()),
  'clean-up': () => cleanUp(new Date()),
  'collect-search-words': collectSearchWords,
  'deliver-letters': deliverDueLetters,
  'end-consents': () => endConsents(new Date()),
  'plan-digests': (signal) => planDigests(new Date(), { signal }),
  'publish-due': () => publishAndWithdrawDue(new Date()),
};

/** Each job is also woken by the clock: a wake-up that was lost with a process costs a minute. */
const timetable: Record<JobName, string> = {
  'answer-password-requests': '* * * * *',
  'clean-up': '7 * * * *',
  'collect-search-words': '* * * * *',
  'deliver-letters': '* * * * *',
  'end-consents': '* * * * *',
  'plan-digests': '* * * * *',
  'publish-due': '* * * * *',
};

const PAUSE_AFTER_OUTAGE = 5_000;
const LONGEST_FAREWELL = 15_000;

/**
 * Does the portal's jobs until told to stop, beside any number of other workers on the same database. A database that
 * is away is logged and waited for.
 */
export function startWorker(): Worker {
  const stopping = new AbortController();
  const working = keepWorking(stopping.signal);
  return {
    async stop(patience = LONGEST_FAREWELL) {
      stopping.abort();
      await Promise.race([working, pause(patience, undefined, { ref: false })]);
    },
  };
}

type Worker = {
  /**
   * Begins nothing new and waits for what is under way, so many ms at most: a mail server may take ten minutes to
   * answer. A letter that is left then counts as uncertain.
   */
  stop(patience?: number): Promise<void>;
};

async function keepWorking(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const reason = await workOnce(signal).catch((error: unknown) => error);
    if (signal.aborted) return;
    log().error({ error: reason }, 'the worker lost its database');
    await pause(PAUSE_AFTER_OUTAGE, undefined, { signal }).catch(() => undefined);
  }
}

async function workOnce(signal: AbortSignal): Promise<void> {
  const runner = await run({
    connectionString: withName(requireDatabaseUrl()),
    concurrency: Object.keys(jobs).length,
    maxPoolSize: Object.keys(jobs).length + 2,
    noHandleSignals: true,
    // In batches, even of one: unbatched, a connection that breaks at this moment ends the whole process
    // (graphile-worker 0.17 does not wait for the promise of its completeJob).
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(logLine),
    taskList: tasks(signal),
    parsedCronItems: parseCronItems(
      Object.entries(timetable).map(([task, match]) => ({
        ...{ task, match, identifier: task },
        options: { backfillPeriod: 0, jobKey: task, jobKeyMode: 'preserve_run_at' as const },
      })),
    ),
  });
  const stop = () => void stopRunner(runner);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    // What fell due while nobody worked.
    for (const name of Object.keys(jobs))
      await runner.addJob(name, {}, { jobKey: name, jobKeyMode: 'preserve_run_at' });
    await runner.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await stopRunner(runner);
  }
}

/** By this name of its connections `doctor` sees that a worker is there. */
function withName(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', 'portal-worker');
  return url.href;
}

/** Also one that has stopped. */
async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
}

function tasks(signal: AbortSignal): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, oneAtATime(name, () => job(signal))]),
  );
}

/** A wake-up while the job runs makes it run once more; two at a time would only stand in each other's way. */
function oneAtATime(name: string, job: () => Promise<object>): () => Promise<void> {
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await doJob(name, job);
      }
    } finally {
      isRunning = false;
    }
  };
}

/** A job that fails is logged here and done again by the clock: the queue's own repetitions would come on top. */
async function doJob(name: string, job: () => Promise<object>): Promise<void> {
  try {
    const done = await job();
    if (Object.values(done).some((count) => count > 0)) log().info({ job: name, ...done }, 'job done');
  } catch (error) {
    if (error instanceof MailServerUnreachable)
      log().warn({ code: error.message }, 'no line to the mail server');
    else log().error({ error, job: name }, 'job failed');
  }
}

/** The queue's own words, which know no person: warnings and errors only. */
const logLine: LogFunctionFactory = () => (level, message) => {
  if (level === 'error' || level === 'warning') log().warn({ queue: message }, 'queue');
};
