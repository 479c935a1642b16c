import { csvHead, csvLine } from '@/lib/shared/csv';
import type { Table, TableRow } from './tables.rules';

/** Numbers without groups, so that office programs count with them. */
export function tableCsv({ columns, rows, total }: Table): string {
  return csvHead(columns) + [...rows, ...(total ? [total] : [])].map(line).join('');
}

function line({ head, values }: TableRow): string {
  return csvLine([head, ...values.map((value) => (value === null ? '' : String(value)))]);
}
