/** Which letters the bytes of a file mean. */

// Byte order marks; and without one, a Latin beginning whose every second byte is nought.
const BEGINNINGS: readonly (readonly [bytes: string, charset: string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
  ['efbbbf', 'utf-8'],
  ['3c00', 'utf-16le'],
  ['003c', 'utf-16be'],
];

/** Label of a charset that `TextDecoder` knows; by the byte order mark, then by what the XML says of itself. */
export function charsetOf(head: Uint8Array): string {
  const first = Buffer.from(head.subarray(0, 3)).toString('hex');
  const marked = BEGINNINGS.find(([bytes]) => first.startsWith(bytes));
  if (marked) return marked[1];
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(latinHead(head))?.[1];
  return declared === undefined ? 'utf-8' : known(declared);
}

function latinHead(head: Uint8Array): string {
  return Buffer.from(head.subarray(0, 512)).toString('latin1');
}

/** Who writes `utf-16` into a file that is read byte by byte up to here did not mean it. */
function known(label: string): string {
  if (/^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

// What XML does not admit (1.0, 2.2) and PostgreSQL in part refuses.
const FORBIDDEN = /[\p{Cc}\uFFFE\uFFFF]/gu;

/** Without control characters, which mean nothing in a text; line ends and tabs stay. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, (found) => (/[\t\n\r\u0085]/.test(found) ? found : ''));
}

/** Without halves of letters, which escapes can write and no database takes. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
