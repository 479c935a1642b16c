/** Which letters the bytes of a file mean. */

// Byte order marks; and without one, a Latin beginning whose every second byte is nought.
const BEGINNINGS: readonly (readonly [bytes: string, charset: string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
  ['efbbbf', 'utf-8'],
  ['3c00', 'utf-16le'],
  ['003c', 'utf-16be'],
];

/**
 * Label of a charset that `TextDecoder` knows; by the byte order mark, then by what the XML says of itself, unless its
 * own bytes say otherwise: many a site has changed its charset and forgotten to say so.
 */
export function charsetOf(head: Uint8Array): string {
  const first = Buffer.from(head.subarray(0, 3)).toString('hex');
  const marked = BEGINNINGS.find(([bytes]) => first.startsWith(bytes));
  if (marked) return marked[1];
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(latinHead(head))?.[1];
  return belied(declared === undefined ? 'utf-8' : known(declared), head);
}

function belied(charset: string, head: Uint8Array): string {
  if (charset !== 'utf-8') return isUtf8(head) ? 'utf-8' : charset;
  const text = new TextDecoder().decode(head);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return broken > letters + 3 ? 'windows-1251' : charset;
}

/** Bytes of another charset are never UTF-8 by chance; plain Latin is the same in all of them. */
function isUtf8(head: Uint8Array): boolean {
  try {
    // The last letter may be cut in two.
    return /\P{ASCII}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }));
  } catch {
    return false;
  }
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
