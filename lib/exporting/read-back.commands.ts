import type { Readable } from 'node:stream';
import { announceChange } from '@/lib/db/announce';
import { commandLine, recordAudit } from '@/lib/db/audit';
import { inRehearsal, inTransaction, type Transaction } from '@/lib/db/transaction';
import type { MediaFacts } from '@/lib/media/whole-item.rules';
import { checkArchive } from './check-archive';
import type { Manifest } from './form.rules';
import { type ItemFiles, mediaItems } from './media-items';
import type { FileProblem, Told } from './outcome.rules';
import { findMedia } from './rows.store';
import { type Row, rowReader, type Table } from './table.schema';
import { findTable } from './tables.schema';
import { takePart } from './taking.store';
import { hasAdded, type ReadBack, type TallyBook, tallyBook } from './tally-book';
import { entriesOf, type Placed } from './unpack';

export type ReadingWish = {
  /** The archive from its beginning; it is read twice. */
  readonly open: () => Readable;
  readonly now: Date;
  /** argon2id of a password that nobody knows: people who come choose their own. */
  readonly unknownPassword: string;
  /** Puts the files of an item in place, if they are what the item says; for a rehearsal only looks at them. */
  readonly takeFiles: (
    item: MediaFacts,
    files: ItemFiles['files'],
  ) => Promise<'added' | 'same' | FileProblem>;
  /** Everything that was not taken as it is, when it is met. */
  readonly tell: (told: Told) => void;
  /** Called before each part with its name in the archive. */
  readonly onPart?: (entry: string) => void;
};

/**
 * Brings an exported portal into this one. Nothing that is here is changed: equal rows stay, others are told of. Each
 * part is a transaction of its own, so what was interrupted goes on when it is read again. Throws a `BrokenArchive`
 * before anything is written, or when too much is wrong; the log knows then of what came until then.
 */
export async function readBack(wish: ReadingWish): Promise<ReadBack> {
  const manifest = await checkArchive(wish.open());
  const book = tallyBook(wish.tell);
  try {
    await readAll({ wish, manifest, within: inTransaction }, book);
  } finally {
    const answer = book.answer();
    if (hasAdded(answer)) await inTransaction((transaction) => conclude(transaction, wish, answer));
  }
  return book.answer();
}

/** What `readBack` would do and tell, without doing it. */
export async function rehearseReading(wish: ReadingWish): Promise<ReadBack> {
  const manifest = await checkArchive(wish.open());
  const book = tallyBook(wish.tell);
  return inRehearsal(async (transaction) => {
    await readAll({ wish, manifest, within: (work) => work(transaction) }, book);
    return book.answer();
  });
}

type Reading = {
  readonly wish: ReadingWish;
  readonly manifest: Manifest;
  readonly within: <Value>(work: (transaction: Transaction) => Promise<Value>) => Promise<Value>;
};

async function readAll(reading: Reading, book: TallyBook): Promise<void> {
  // 36 letters an item: little, however large the library is.
  const withoutFiles = new Set<string>();
  const entries = entriesOf(reading.wish.open());
  const items = mediaItems(entries, async (entry) => {
    for (const id of await readEntry(reading, book, entry)) withoutFiles.add(id);
  });
  for await (const item of items) {
    withoutFiles.delete(item.id);
    await readItem(reading, book, item);
  }
  for (const id of withoutFiles) await readItem(reading, book, { id, files: [] });
}

/** Answers the items of the library that came with the entry. */
async function readEntry(
  reading: Reading,
  book: TallyBook,
  { name, place, content }: Placed,
): Promise<string[]> {
  const of = place.kind === 'rows' ? findTable(place.table) : undefined;
  if (!of) return [];
  const { wish, manifest, within } = reading;
  wish.onPart?.(name);
  const rows = rowsOf(reading, book, { of, entry: name, content });
  const { unknownPassword } = wish;
  const { personalData } = manifest;
  const taken = await within(async (transaction) => {
    const outcome = await takePart(transaction, { of, rows, personalData, unknownPassword });
    // Not only at the end, which a reading that is killed never sees.
    if (outcome.added > 0) await announceChange(transaction, ['*']);
    return outcome;
  });
  for (const { key, problem } of taken.problems) book.refuse(of.name, key, problem);
  book.addRows(of.name, { added: taken.added, same: taken.same, refused: taken.problems.length });
  return of.name === 'Media' ? rows.map(({ id }) => String(id)) : [];
}

function rowsOf(
  { wish, manifest }: Reading,
  book: TallyBook,
  { of, entry, content }: { of: Table; entry: string; content: Uint8Array },
): Row[] {
  const read = rowReader(of, manifest.personalData);
  const lines = Buffer.from(content).toString('utf8').replace(/\n$/, '').split('\n');
  return lines.flatMap((line, index) => {
    const said = read(line);
    if (!said.ok) {
      book.refuse(entry, String(index + 1), { key: 'unreadable', column: said.column });
      book.addRows(of.name, { refused: 1 });
      return [];
    }
    if (said.isCleaned) wish.tell({ place: entry, key: String(index + 1), problem: { key: 'cleaned' } });
    return [said.row];
  });
}

async function readItem({ wish, within }: Reading, book: TallyBook, { id, files }: ItemFiles): Promise<void> {
  const item = await within((transaction) => findMedia(transaction, id));
  // Of an item that did not come, its row has been told.
  if (!item && files.length === 0) return;
  const outcome = item ? await wish.takeFiles(item, files) : ({ key: 'noItem' } as const);
  if (typeof outcome === 'string') {
    book.addFiles({ [outcome]: files.length });
    return;
  }
  book.refuse('media', id, outcome);
  book.addFiles({ refused: Math.max(files.length, 1) });
}

/** What readers see is another portal now. */
async function conclude(transaction: Transaction, { now }: ReadingWish, answer: ReadBack): Promise<void> {
  await announceChange(transaction, ['*']);
  await recordAudit(transaction, {
    at: now,
    by: commandLine,
    action: 'portal.read-back',
    subject: { type: 'portal', id: '1' },
    after: {
      articles: answer.rows.Article?.added ?? 0,
      newPeople: answer.rows.Person?.added ?? 0,
      files: answer.files.added,
    },
  });
}
