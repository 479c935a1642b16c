import type { Environment } from '@/lib/shared/env';
import { folderTransport } from './folder-transport';
import type { Verdict } from './rules';
import { smtpTransport } from './smtp-transport';

/** A message on its way: RFC 5322 in bytes, with the addresses of its envelope. */
export type OutgoingMessage = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
};

/** One connection, for one message after the other. */
export type MailLine = {
  /** Never throws: what happened is the verdict. */
  send(message: OutgoingMessage): Promise<Verdict>;
  /** True when nothing can be sent over it any more. */
  isOver(): boolean;
  close(): void;
};

export type MailTransport = {
  /** Throws `MailServerUnreachable`. */
  open(): Promise<MailLine>;
};

/** How letters leave the portal: by the server of SMTP_URL, or as files in DATA_DIR/mail. */
export function mailTransport({
  SMTP_URL,
  DATA_DIR,
}: Pick<Environment, 'SMTP_URL' | 'DATA_DIR'>): MailTransport {
  return SMTP_URL ? smtpTransport(new URL(SMTP_URL)) : folderTransport(DATA_DIR);
}
