import { deliverLetters, type Tally } from '@/lib/mail/deliver.commands';
import { mailTransport } from '@/lib/mail/transport';
import { environment } from '@/lib/shared/env';
import { correspondence } from './correspondence';

/** Sends the letters that are due, as the settings of this process say. */
export function deliverDueLetters(signal: AbortSignal): Promise<Tally> {
  const settings = environment();
  return deliverLetters({
    ...correspondence,
    transport: mailTransport(settings),
    host: settings.PUBLIC_URL.hostname,
    signal,
  });
}
