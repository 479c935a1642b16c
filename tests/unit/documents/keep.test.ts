import { expect, test } from 'vitest';
import { createKeep, type Outcome } from '@/lib/documents/keep';

type Page = { text: string; bytes: number };

const page = (text: string, bytes = 10): Page => ({ text, bytes });
const kept = (document: Page): Outcome<Page, string> => ({ kind: 'kept', document });
const passed = (answer: string): Outcome<Page, string> => ({ kind: 'passed', answer });
const aKeep = (bytes = 1_000) => createKeep<Page, string>(bytes);

/** A maker that ends when it is told to. */
function slowMaker() {
  let finish: (outcome: Outcome<Page, string>) => void = () => undefined;
  const outcome = new Promise<Outcome<Page, string>>((resolve) => {
    finish = resolve;
  });
  return { make: () => outcome, finish };
}

test('what was made is kept', async () => {
  const keep = aKeep();
  await keep.make('/', async () => kept(page('home')));
  expect(keep.get('/')).toEqual(page('home'));
});

test('however many ask, one makes', async () => {
  const keep = aKeep();
  let makers = 0;
  const maker = async () => kept(page(`number ${++makers}`));
  const outcomes = await Promise.all([1, 2, 3].map(() => keep.make('/', maker)));
  expect(makers).toBe(1);
  expect(new Set(outcomes).size).toBe(1);
});

test('makers of different keys do not wait for each other', async () => {
  const keep = aKeep();
  const slow = slowMaker();
  const waiting = keep.make('/slow', slow.make);
  await keep.make('/quick', async () => kept(page('quick')));
  slow.finish(kept(page('slow')));
  await waiting;
  expect([keep.get('/quick')?.text, keep.get('/slow')?.text]).toEqual(['quick', 'slow']);
});

test('an answer that is only passed on is not kept, and takes the place of a kept one', async () => {
  const keep = aKeep();
  await keep.make('/', async () => kept(page('old')));
  expect(await keep.make('/', async () => passed('gone'))).toEqual(passed('gone'));
  expect(keep.get('/')).toBeUndefined();
});

test('a failure reaches those who wait, keeps nothing new, and the next one tries again', async () => {
  const keep = aKeep();
  await expect(keep.make('/', () => Promise.reject(new Error('database away')))).rejects.toThrow('away');
  await keep.make('/', async () => kept(page('again')));
  expect(keep.get('/')?.text).toBe('again');
});

test('a maker gets the last document', async () => {
  const keep = aKeep();
  await keep.make('/', async () => kept(page('first')));
  await keep.make('/', async (last) => kept(page(`${last?.text}, then second`)));
  expect(keep.get('/')?.text).toBe('first, then second');
});

test('a dropped document is gone at once, others stay', async () => {
  const keep = aKeep();
  await keep.make('/a', async () => kept(page('a')));
  await keep.make('/b', async () => kept(page('b')));
  keep.drop((key) => key === '/a');
  expect([keep.get('/a'), keep.get('/b')?.text]).toEqual([undefined, 'b']);
});

test('what is dropped while it is being made is not kept, and those who wait get a newer one', async () => {
  const keep = aKeep();
  const slow = slowMaker();
  const makers = [slow.make, async () => kept(page('after the change'))];
  const waiting = keep.make('/', () => makers.shift()?.() ?? Promise.reject(new Error('a third making')));
  keep.drop(() => true);
  slow.finish(kept(page('before the change')));
  expect(await waiting).toEqual(kept(page('after the change')));
  expect(keep.get('/')?.text).toBe('after the change');
});

test('who asks after a drop does not join the making begun before it', async () => {
  const keep = aKeep();
  const slow = slowMaker();
  const early = keep.make('/', slow.make);
  keep.drop(() => true);
  const late = await keep.make('/', async () => kept(page('new')));
  slow.finish(kept(page('old')));
  await early;
  expect(late).toEqual(kept(page('new')));
  expect(keep.get('/')?.text).toBe('new');
});

test('an address that changes without end does not hold its readers for ever', async () => {
  const keep = aKeep();
  let makings = 0;
  const outcome = await keep.make('/', async () => {
    await Promise.resolve();
    keep.drop(() => true);
    return kept(page(`making ${++makings}`));
  });
  expect(outcome).toEqual(kept(page('making 3')));
  expect(keep.get('/')).toBeUndefined();
});

test('the store never holds more than its bytes; what was not asked for longest goes first', async () => {
  const keep = aKeep(30);
  for (const key of ['/a', '/b', '/c']) await keep.make(key, async () => kept(page(key)));
  keep.get('/a');
  await keep.make('/d', async () => kept(page('/d')));
  expect(['/a', '/b', '/c', '/d'].filter((key) => keep.get(key))).toEqual(['/a', '/c', '/d']);
});

test('a document larger than the store is handed out and not kept', async () => {
  const keep = aKeep(30);
  expect(await keep.make('/large', async () => kept(page('large', 31)))).toEqual(kept(page('large', 31)));
  expect(keep.get('/large')).toBeUndefined();
});
