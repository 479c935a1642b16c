import type { ImportCompany, ImportOrder } from './order.rules';
import type { Authors } from './people.rules';
import type { Note, Post, Tally } from './rules';

/** An import under way. */
export type ImportRun = Omit<ImportOrder, 'authors'> &
  ImportCompany & {
    readonly now: Date;
    readonly authors: Authors;
    readonly claims: Claims;
    readonly tally: Tally;
    readonly newCategories: Set<string>;
  };

/** What a dry run has given out; a real one finds it in the database. */
export type Claims = {
  readonly guids: Set<string>;
  readonly slugs: Set<string>;
  readonly paths: Set<string>;
};

export function noClaims(): Claims {
  return { guids: new Set(), slugs: new Set(), paths: new Set() };
}

/** Notes that something was not taken. */
export function leaveOut(run: ImportRun, { guid, title, link }: Post, note: Note): void {
  run.tally.notTaken += 1;
  run.note({ guid, title, link, notes: [note] });
}
