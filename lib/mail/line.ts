import type { Verdict } from './rules';

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
