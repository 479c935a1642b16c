import { fork } from 'node:child_process';
import { once } from 'node:events';
import { subMinutes } from 'date-fns';
import { z } from 'zod';
import { moderateComments } from '@/lib/comments/moderation.commands';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { answeredChallenge } from '../support/comments';
import type { StartedPortal } from '../support/portal';
import { median } from './load';

/** What a flood of comments did to readers, to the database and to the moderators. */
export type Flood = {
  /** Of a kept page, before and after the flood; and during it. */
  readonly quiet: ReadingTimes;
  readonly flooded: ReadingTimes;
  /** How many of the comments got an answer of whatever kind. */
  readonly answered: number;
  readonly seconds: number;
  readonly stored: number;
  /** Buttons that a moderator presses until nothing of the flood waits. */
  readonly steps: number;
};

/** Milliseconds; of twenty pages one takes `slow` or longer. */
type ReadingTimes = { readonly median: number; readonly slow: number };

const COMMENTS = 1000;
/** Enough to keep a sender always waiting; browsers open six connections. */
const SENDERS_AT_ONCE = 20;
/** A second; a busy day of a department's portal has fewer. */
const PAGES_A_SECOND = 100;
const SECONDS = 8;
const SENDER = 'Поток';

/** Floods the portal from so many addresses; needs a portal that believes one proxy. */
export async function flood(portal: StartedPortal, addresses: number): Promise<Flood> {
  const article = `${portal.origin}/news/${portal.sample.commented}`;
  await database().rateLimit.deleteMany();
  await database().comment.deleteMany({ where: { name: SENDER } });
  const form = await openForm(`${article}/comment`);
  const before = await readPages(article);
  const begin = Date.now();
  const sending = sendAll(form, addresses).then((statuses) => ({ statuses, end: Date.now() }));
  const during = await readPages(article);
  const { statuses, end } = await sending;
  const after = await readPages(article);
  return {
    quiet: figuresOf([...before, ...after]),
    flooded: figuresOf(during.filter(({ at }) => at >= begin && at <= end)),
    answered: statuses.length,
    seconds: (end - begin) / 1000,
    stored: await database().comment.count({ where: { name: SENDER } }),
    steps: await clear(),
  };
}

const readPage = z.object({ at: z.number(), took: z.number() });

async function readPages(url: string): Promise<z.infer<typeof readPage>[]> {
  const args = [url, String(SECONDS), String(PAGES_A_SECOND)];
  const reader = fork('tests/load/reader.ts', args, { execArgv: ['--import', 'tsx'] });
  const [pages] = await once(reader, 'message');
  return z.array(readPage).parse(pages);
}

function figuresOf(pages: z.infer<typeof readPage>[]): ReadingTimes {
  const times = pages.map(({ took }) => took).toSorted((a, b) => a - b);
  return { median: median(times), slow: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

type Form = { readonly url: string; readonly hidden: readonly (readonly [string, string])[] };

/** What a browser without script would send along: the names of Next's own fields begin with `$`. */
async function openForm(url: string): Promise<Form> {
  const html = await (await fetch(url)).text();
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  return { url, hidden: inputs.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]) };
}

async function sendAll(form: Form, addresses: number): Promise<number[]> {
  const statuses: number[] = [];
  let sent = 0;
  const sendOn = async () => {
    while (sent < COMMENTS) {
      sent += 1;
      statuses.push(await send(form, `198.51.100.${sent % addresses}`));
    }
  };
  await Promise.all(Array.from({ length: SENDERS_AT_ONCE }, sendOn));
  return statuses;
}

async function send({ url, hidden }: Form, address: string): Promise<number> {
  const body = new FormData();
  const typed = { name: SENDER, email: 'flood@portal.test', text: 'Одно и то же.', consent: 'yes' };
  const question = answeredChallenge(subMinutes(new Date(), 1));
  for (const [name, value] of [...hidden, ...Object.entries({ ...typed, ...question })])
    body.set(name, value);
  const headers = { 'X-Forwarded-For': address, Origin: new URL(url).origin };
  const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status;
}

/** As a moderator does who presses beside the first of them whichever button takes more away. */
async function clear(): Promise<number> {
  const moderator = await findModerator();
  for (let steps = 0; ; steps++) {
    const first = await database().comment.findFirst({ where: { state: 'waiting', name: SENDER } });
    if (!first) return steps;
    const { visitor, text } = first;
    const ofSender = await database().comment.count({ where: { state: 'waiting', visitor } });
    const ofText = await database().comment.count({ where: { state: 'waiting', text } });
    const decision = ofText > ofSender ? 'rejectSame' : 'rejectSender';
    await moderateComments(moderator, { decision, commentId: first.id }, new Date());
  }
}

async function findModerator(): Promise<Person> {
  const { id, email, name } = await database().person.findFirstOrThrow({ where: { role: 'editor' } });
  return { id, email, name, role: 'editor' };
}
