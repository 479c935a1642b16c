/** What the person at the command line can be told when the database goes away in the middle of a work. */
export function outageLine(error: unknown): string | null {
  const words = wordsOf(error);
  if (/\b(?:53100|ENOSPC)\b|No space left/i.test(words)) return 'На диске базы данных нет места.';
  return GONE.test(words) ? 'База данных не отвечает.' : null;
}

const GONE =
  /\b(?:P1001|P1002|P1008|P1017|P2024|P2028|08\d{3}|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)\b|connection (?:is )?(?:terminated|closed)|Connection terminated|server closed/i;

function wordsOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return String(error);
  const own = ['code', 'originalCode', 'message', 'kind'].map((name) =>
    String(Reflect.get(error, name) ?? ''),
  );
  return [
    ...own,
    ...['cause', 'meta'].map((name) => wordsOf(Reflect.get(error, name) ?? '', depth + 1)),
  ].join(' ');
}
