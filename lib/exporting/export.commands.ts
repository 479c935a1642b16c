import { commandLine, recordAudit } from '@/lib/db/audit';
import { inSnapshot, inTransaction, type Transaction } from '@/lib/db/transaction';
import type { MediaFacts } from '@/lib/media/whole-item.rules';
import { archiveDigest } from './digest';
import { CLOSING, type Entry, FORMAT, fileName, MANIFEST, partName } from './form.rules';
import { partsOf } from './parts';
import { linesOf, listMedia } from './rows.store';
import type { Table } from './table.schema';
import { tables } from './tables.schema';

export type ExportWish = {
  /** Whether it takes along what readers are known by. */
  readonly personalData: boolean;
  readonly now: Date;
  /** Files of the library that its item has, by name; null for one that is not there. */
  readonly readMedia: (item: MediaFacts) => AsyncIterable<{ name: string; content: Uint8Array | null }>;
  /** Called after each part of a table: how many of its rows are written by now. */
  readonly onRows?: (table: string, rows: number) => void;
};

export type Exported = {
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  /** Files of the library that are not where they should be. */
  readonly missing: readonly string[];
};

/**
 * The whole portal as entries of an archive, all of one and the same moment. Equal portals give equal entries. The log
 * of changes knows of it before the first row leaves.
 */
export async function exportPortal(
  wish: ExportWish,
  write: (entry: Entry) => Promise<void>,
): Promise<Exported> {
  await recordExport(wish);
  const digest = archiveDigest();
  const add = async (entry: Entry) => {
    digest.add(entry);
    await write(entry);
  };
  await add(jsonEntry(MANIFEST, { ...FORMAT, personalData: wish.personalData }));
  const exported = await inSnapshot(async (transaction) => ({
    rows: await addTables(transaction, wish, add),
    ...(await addFiles(transaction, wish, add)),
  }));
  await write(jsonEntry(CLOSING, digest.close()));
  return exported;
}

function recordExport({ now, personalData }: ExportWish): Promise<void> {
  return inTransaction((transaction) =>
    recordAudit(transaction, {
      at: now,
      by: commandLine,
      action: 'portal.export',
      subject: { type: 'portal', id: '1' },
      after: { personalData },
    }),
  );
}

type Add = (entry: Entry) => Promise<void>;

async function addTables(transaction: Transaction, wish: ExportWish, add: Add) {
  const rows: Record<string, number> = {};
  for (const exported of tables) rows[exported.name] = await addRows(transaction, { wish, exported, add });
  return rows;
}

async function addRows(
  transaction: Transaction,
  { wish, exported, add }: { wish: ExportWish; exported: Table; add: Add },
): Promise<number> {
  let [part, rows] = [0, 0];
  for await (const lines of partsOf(linesOf(transaction, exported, wish.personalData))) {
    part += 1;
    rows += lines.length;
    await add({ name: partName(exported.name, part), content: Buffer.from(`${lines.join('\n')}\n`) });
    wish.onRows?.(exported.name, rows);
  }
  return rows;
}

async function addFiles(transaction: Transaction, wish: ExportWish, add: Add) {
  const missing: string[] = [];
  let files = 0;
  for await (const item of libraryOf(transaction)) {
    for await (const { name, content } of wish.readMedia(item)) {
      const entry = fileName(item.id, name);
      if (content) await add({ name: entry, content });
      else missing.push(entry);
      files += content ? 1 : 0;
    }
  }
  return { files, missing };
}

async function* libraryOf(transaction: Transaction): AsyncGenerator<MediaFacts> {
  let after: string | null = null;
  for (;;) {
    const page: MediaFacts[] = await listMedia(transaction, after);
    yield* page;
    after = page.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

function jsonEntry(name: string, value: object): Entry {
  return { name, content: Buffer.from(`${JSON.stringify(value)}\n`) };
}
