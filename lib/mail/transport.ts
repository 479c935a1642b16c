import type { Environment } from '@/lib/shared/env';
import { folderTransport } from './folder-transport';
import type { MailTransport } from './line';
import { smtpTransport } from './smtp-transport';

/** How letters leave the portal: by the server of SMTP_URL, or as files in DATA_DIR/mail. */
export function mailTransport({
  SMTP_URL,
  DATA_DIR,
}: Pick<Environment, 'SMTP_URL' | 'DATA_DIR'>): MailTransport {
  return SMTP_URL ? smtpTransport(new URL(SMTP_URL)) : folderTransport(DATA_DIR);
}
