import { announceChange } from '@/lib/db/announce';
import { beginSoleRun } from '@/lib/db/sole-run';
import { inTransaction, outsideTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { takeBatch } from './batch.commands';
import { feedFound } from './feeds.rules';
import { type ImportRun, noClaims } from './import-run.rules';
import { jsonFeedFound } from './json-feed.rules';
import { makeOwnLinks } from './links.commands';
import type { ImportCompany, ImportOrder, ImportOutcome, ImportProblem } from './order.rules';
import { authorsOf } from './people.rules';
import type { Piece } from './pieces.rules';
import { whyNotPlaces } from './places.commands';
import { newReading, piecesOf, type Reading } from './reading';
import { emptyTally, type Found, type Post } from './rules';
import { listColleagues } from './store';
import { isWordPress, wordPressFound } from './wordpress.rules';

/**
 * Takes the news of a file into the portal, in batches that each hold or do not; what an earlier run has brought is
 * left alone. It may be killed at any moment and run again.
 */
export async function importFile(
  order: ImportOrder,
  company: ImportCompany,
  now: Date,
): Promise<Result<ImportOutcome, ImportProblem>> {
  const place = await beginSoleRun('importing');
  if (!place) return refused({ key: 'busy' });
  try {
    const prepared = await prepare(order);
    return prepared.ok ? done(await run({ ...order, ...company, ...prepared.value, now })) : prepared;
  } finally {
    await place.end();
  }
}

type Prepared = Pick<ImportRun, 'authors' | 'claims' | 'tally' | 'newCategories'>;

/** Everything that the order names has to be there before the first news is taken. */
function prepare(order: ImportOrder): Promise<Result<Prepared, ImportProblem>> {
  return outsideTransaction(async (database) => {
    const authors = authorsOf(await listColleagues(database), order);
    const problems = [...(authors.ok ? [] : authors.problems), ...(await whyNotPlaces(database, order))];
    if (!authors.ok || problems.length > 0) return refused(...problems);
    return done({
      authors: authors.value,
      claims: noClaims(),
      tally: emptyTally(),
      newCategories: new Set(),
    });
  });
}

async function run(run: ImportRun): Promise<ImportOutcome> {
  const reading = newReading();
  const isStopped = await takeAll(run, reading);
  if (!isStopped && !run.isDryRun) await makeOwnLinks(run);
  await announceNews(run);
  const { tally, newCategories } = run;
  run.tell({ bytes: reading.bytes, tally });
  const { isTruncated, brokenLetters } = reading;
  return { tally, isStopped, isTruncated, brokenLetters, newCategories: [...newCategories] };
}

/** All lists of the portal have changed. */
async function announceNews(run: ImportRun): Promise<void> {
  if (run.isDryRun || !hasWritten(run)) return;
  await inTransaction((transaction) => announceChange(transaction, ['*']));
}

function hasWritten({ tally }: ImportRun): boolean {
  return tally.published + tally.drafts + tally.ownLinks > 0;
}

const BATCH = { posts: 50, characters: 4_000_000 } as const;

// Milliseconds: each announcement makes every kept document anew.
const ANNOUNCED_EVERY = 30_000;

/** Answers whether somebody asked to stop. */
async function takeAll(run: ImportRun, reading: Reading): Promise<boolean> {
  let batch: Post[] = [];
  let characters = 0;
  let announced = performance.now();
  const settle = async () => {
    await takeBatch(run, batch);
    batch = [];
    characters = 0;
    run.tell({ bytes: reading.bytes, tally: run.tally });
    if (performance.now() - announced < ANNOUNCED_EVERY) return;
    announced = performance.now();
    await announceNews(run);
  };
  for await (const piece of piecesOf(run.file, reading)) {
    const post = postIn(run, piece);
    if (!post) continue;
    batch.push(post);
    characters += post.html.length;
    if (batch.length < BATCH.posts && characters < BATCH.characters) continue;
    await settle();
    if (run.isStopped()) return true;
  }
  await settle();
  return false;
}

/** Null: no news; what it was is noted. */
function postIn(run: ImportRun, piece: Piece): Post | null {
  const found = foundIn(piece);
  if (!found) return null;
  run.tally.seen += 1;
  if (found.kind === 'post') return found.post;
  run.tally.notTaken += 1;
  const { title, guid } = found.kind === 'other' ? found : { title: '', guid: '' };
  const note =
    found.kind === 'other'
      ? ({ key: 'notNews', detail: found.type } as const)
      : { key: found.kind, detail: '' };
  run.note({ guid, title, link: '', notes: [note] });
  return null;
}

function foundIn(piece: Piece): Found | null {
  switch (piece.kind) {
    case 'head':
    case 'jsonHead':
      return null;
    case 'item':
      return isWordPress(piece.element) ? wordPressFound(piece.element) : feedFound(piece.element);
    case 'jsonItem':
      return jsonFeedFound(piece.item);
    default:
      return { kind: piece.kind };
  }
}
