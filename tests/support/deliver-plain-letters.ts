import { deliverLetters } from '@/lib/mail/deliver.commands';
import { mailTransport } from '@/lib/mail/transport';
import { environment } from '@/lib/shared/env';
import { plainCorrespondence } from './letters';

/** Run as a process of its own by tests that kill it: sends what is due and ends. */
await deliverLetters({
  ...plainCorrespondence,
  transport: mailTransport(environment()),
  host: 'portal.example',
  signal: new AbortController().signal,
});
process.exit(0);
