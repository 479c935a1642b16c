import MailComposer from 'nodemailer/lib/mail-composer';
import type { WrittenLetter } from './rules';

export type Sender = { readonly name: string; readonly address: string };

type Message = {
  readonly id: string;
  readonly letter: WrittenLetter;
  readonly sender: Sender;
  readonly recipient: string;
  /** Host name of the portal, for the message's own name. */
  readonly host: string;
  readonly date: Date;
};

/**
 * The letter as it goes over the line (RFC 5322, MIME). Its Message-ID is the same at each attempt, so that programs
 * which see two copies can tell. One-click unsubscribing as RFC 8058 says.
 */
export function composeMessage({ id, letter, sender, recipient, host, date }: Message): Promise<Buffer> {
  const { subject, text, html, unsubscribe } = letter;
  return new MailComposer({
    from: sender,
    to: recipient,
    ...{ subject, text, html, date, messageId: `<${id}@${host}>` },
    textEncoding: 'base64',
    headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe && unsubscribing(unsubscribe)) },
  })
    .compile()
    .build();
}

function unsubscribing(address: string) {
  return {
    'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${address}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
