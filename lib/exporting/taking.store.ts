import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@/lib/db/transaction';
import type { RowProblem } from './outcome.rules';
import { problemOf } from './row-problem.store';
import { completeArticles, findRows, insertRows, keyOf, moveCheckpointNumbers } from './rows.store';
import type { Row, Table } from './table.schema';

/** Rows of one part, as the file tells them. */
export type Part = {
  readonly of: Table;
  readonly rows: readonly Row[];
  readonly personalData: boolean;
  /** Hash of a password that nobody knows, for people who come. */
  readonly unknownPassword: string;
};

export type Taken = {
  readonly added: number;
  readonly same: number;
  readonly problems: readonly { readonly key: string; readonly problem: RowProblem }[];
};

/** Adds what the portal does not have. What it has stays as it is, whatever the file says. */
export async function takePart(transaction: Transaction, part: Part): Promise<Taken> {
  const there = await findRows(transaction, part);
  const repeated = repeatedRows(part);
  const stateOf = (row: Row) => {
    if (repeated.has(row)) return 'repeated';
    const found = there.get(keyOf(part.of, row));
    return found === undefined ? 'new' : sameOrOther(found, row);
  };
  const rowsThat = (state: string) => part.rows.filter((row) => stateOf(row) === state);
  const [same, other] = [rowsThat('same'), rowsThat('other')];
  const candidates = part.of.kind === 'later' ? other : rowsThat('new');
  const written = await writeRows(transaction, part, candidates);
  const untouched =
    part.of.kind === 'later' ? rowsThat('new').map(incomplete(part.of)) : other.map(differing(part.of));
  return {
    added: candidates.length - written.length,
    same: same.length,
    problems: [...untouched, ...rowsThat('repeated').map(taken(part.of)), ...written],
  };
}

function sameOrOther(found: Row, row: Row): 'same' | 'other' {
  return isDeepStrictEqual(found, { ...row }) ? 'same' : 'other';
}

/** Those whose key another row of the part has before them. */
function repeatedRows({ of, rows }: Part): ReadonlySet<Row> {
  const keys = new Set<string>();
  return new Set(rows.filter((row) => keys.size === keys.add(keyOf(of, row)).size));
}

const taken = (of: Table) => (row: Row) => ({ key: keyOf(of, row), problem: { key: 'taken' } as const });

const differing = (of: Table) => (row: Row) => ({
  key: keyOf(of, row),
  problem: { key: 'differs' } as const,
});

const incomplete = (of: Table) => (row: Row) => ({
  key: keyOf(of, row),
  problem: { key: 'incomplete' } as const,
});

/** All at once; where one stands in the way, each by itself. Answers those that did not go in. */
async function writeRows(
  transaction: Transaction,
  part: Part,
  rows: readonly Row[],
): Promise<Taken['problems']> {
  if (rows.length === 0) return [];
  const together = await attempt(transaction, () => write(transaction, part, rows));
  if (together.ok) return notWritten(part.of, rows, together.value);
  if (rows.length === 1) return [{ key: keyOf(part.of, rows[0] ?? {}), problem: together.problem }];
  const middle = Math.ceil(rows.length / 2);
  return [
    ...(await writeRows(transaction, part, rows.slice(0, middle))),
    ...(await writeRows(transaction, part, rows.slice(middle))),
  ];
}

async function write(transaction: Transaction, part: Part, rows: readonly Row[]): Promise<Set<string>> {
  const { of, unknownPassword } = part;
  if (of.kind === 'later') return completeArticles(transaction, { of, rows });
  const whole = rows.map((row) => ({ ...row, ...of.complete(row, unknownPassword) }));
  const written = await insertRows(transaction, { of, rows: whole });
  // With the rows: a reading that is killed must not leave numbers behind that the next checkpoint would be given.
  if (of.model === 'Checkpoint') await moveCheckpointNumbers(transaction);
  return written;
}

function notWritten(of: Table, rows: readonly Row[], written: ReadonlySet<string>): Taken['problems'] {
  const problem: RowProblem = { key: of.kind === 'later' ? 'differs' : 'taken' };
  return rows
    .map((row) => keyOf(of, row))
    .filter((key) => !written.has(key))
    .map((key) => ({ key, problem }));
}

type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: RowProblem };

/** What the database refuses for the sake of a row leaves the transaction as it was. */
async function attempt<Value>(transaction: Transaction, work: () => Promise<Value>): Promise<Attempt<Value>> {
  await transaction.$executeRaw`SAVEPOINT "portal part"`;
  try {
    const value = await work();
    await transaction.$executeRaw`RELEASE SAVEPOINT "portal part"`;
    return { ok: true, value };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    await transaction.$executeRaw`ROLLBACK TO SAVEPOINT "portal part"`;
    return { ok: false, problem };
  }
}
