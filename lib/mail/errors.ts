/** No line to the mail server, or it does not know us; the message is a code only. */
export class MailServerUnreachable extends Error {}

/** What went wrong in a word or a number. The sentences of mail servers repeat addresses; they go nowhere. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode);
  // nodemailer sums up what the system said: ESOCKET for ECONNREFUSED.
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
