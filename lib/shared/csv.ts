import { formatTime, portalDay } from './dates';

/** Tables as files for office programs. */

// Such programs open UTF-8 as such only with this mark, and in Russian they part cells by semicolons.
const BYTE_ORDER_MARK = '\uFEFF';

/** The first line, which names the columns. */
export function csvHead(cells: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(cells);
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

/** «2026-11-24 09:00»: office programs know it as a time and can sort by it. */
export function csvMoment(instant: Date): string {
  return `${portalDay(instant)} ${formatTime(instant)}`;
}

/** In quotes (RFC 4180). What people typed must not run as a formula where the file is opened: an apostrophe stops it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
