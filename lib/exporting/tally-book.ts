import { BrokenArchive } from './broken-archive';
import {
  type FileProblem,
  MOST_REFUSED,
  NOTHING,
  plus,
  type RowProblem,
  type Tally,
  type Told,
} from './outcome.rules';

export type ReadBack = { readonly rows: Readonly<Record<string, Tally>>; readonly files: Tally };

/** Counts what became of everything in an archive, and passes on at once what was not taken. */
export function tallyBook(tell: (told: Told) => void) {
  const rows: Record<string, Tally> = {};
  let files = NOTHING;
  let refusals = 0;
  return {
    addRows(table: string, tally: Partial<Tally>): void {
      rows[table] = plus(rows[table] ?? NOTHING, { ...NOTHING, ...tally });
    },
    addFiles(tally: Partial<Tally>): void {
      files = plus(files, { ...NOTHING, ...tally });
    },
    /** Throws a `BrokenArchive` when so much is wrong that nothing good comes of it. */
    refuse(place: string, key: string, problem: RowProblem | FileProblem): void {
      refusals += 1;
      if (refusals > MOST_REFUSED) throw new BrokenArchive('tooManyFaults');
      tell({ place, key, problem });
    },
    answer: (): ReadBack => ({ rows, files }),
  };
}

export type TallyBook = ReturnType<typeof tallyBook>;

export function hasRefused({ rows, files }: ReadBack): boolean {
  return files.refused > 0 || Object.values(rows).some(({ refused }) => refused > 0);
}

export function hasAdded({ rows, files }: ReadBack): boolean {
  return files.added > 0 || Object.values(rows).some(({ added }) => added > 0);
}
