import { z } from 'zod';
import { articleText, type Column, html } from './columns.schema';

/** A row as the file tells it: the values of its columns as JSON has them. */
export type Row = Readonly<Record<string, unknown>>;

export type Table = {
  /** In the names of its parts: `data/{name}-000001.jsonl`. */
  readonly name: string;
  /** Model of prisma/schema.prisma, which is its table in the database as well. */
  readonly model: string;
  /** Columns of the primary key: the rows stand in its order. */
  readonly key: readonly string[];
  /** In the order in which a line names them. */
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that only an export with personal data has. */
  readonly personalColumns: readonly string[];
  /** Condition of the rows that an export without personal data has; null: it has all. */
  readonly publicRows: string | null;
  /** What a row gets in columns that no file brings. `unknownPassword`: hash of one that nobody knows. */
  readonly complete: (row: Row, unknownPassword: string) => Row;
  /** `later`: fills columns of rows that came with an earlier table, for tables that name each other. */
  readonly kind: 'rows' | 'later';
};

type Given = Pick<Table, 'name' | 'key' | 'columns'> & Partial<Table>;

export function table(given: Given): Table {
  return {
    ...{ model: given.name, personalColumns: [], publicRows: null, kind: 'rows', complete: () => ({}) },
    ...given,
  };
}

/** The columns of an export with personal data or without. */
export function columnsOf({ columns, personalColumns }: Table, personalData: boolean): [string, Column][] {
  return Object.entries(columns).filter(([name]) => personalData || !personalColumns.includes(name));
}

export type ReadRow =
  | { readonly ok: true; readonly row: Row; readonly isCleaned: boolean }
  | { readonly ok: false; readonly column: string };

/** Reads the lines of one table: every column named, no other, each with a value that it may have. */
export function rowReader(read: Table, personalData: boolean): (line: string) => ReadRow {
  const columns = columnsOf(read, personalData);
  const shape = z.strictObject(Object.fromEntries(columns.map(([name, { value }]) => [name, value])));
  const bodies = columns
    .filter(([, column]) => column === html || column === articleText)
    .map(([name]) => name);
  return (line) => {
    const said = jsonOf(line);
    const parsed = shape.safeParse(said);
    if (!parsed.success) return { ok: false, column: String(parsed.error.issues[0]?.path[0] ?? '') };
    const isCleaned = bodies.some((name) => bodyOf((said as Row)[name]) !== bodyOf(parsed.data[name]));
    return { ok: true, row: parsed.data, isCleaned };
  };
}

/** Of a text that was kept whole its body, else the body itself. */
function bodyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'body' in value ? value.body : value;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
