/**
 * Whether the database refused what was to be written (SQLSTATE classes 22 and 23), and not the work itself: then one
 * news is at fault, and the others can be taken. Null for any other error.
 */
export function dataFaultOf(error: unknown): string | null {
  const code = sqlStateOf(error);
  return code !== null && /^2[23]/.test(code) ? code : null;
}

// What Prisma says itself where it does not hand the database's code on.
const OWN_CODES: Readonly<Record<string, string>> = {
  P2000: '22001',
  P2002: '23505',
  P2003: '23503',
  P2011: '23502',
};

function sqlStateOf(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > 5) return null;
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) {
    if (!error.code.startsWith('P2')) return error.code;
    const inside = nested(error, depth);
    return inside ?? OWN_CODES[error.code] ?? null;
  }
  return nested(error, depth);
}

function nested(error: object, depth: number): string | null {
  for (const name of ['cause', 'meta', 'driverAdapterError'] as const) {
    const found = name in error ? sqlStateOf((error as Record<string, unknown>)[name], depth + 1) : null;
    if (found) return found;
  }
  return null;
}
