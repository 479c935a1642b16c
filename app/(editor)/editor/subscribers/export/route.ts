import { portalDay } from '@/lib/shared/dates';
import { subscribersPath } from '@/lib/subscriptions/desk.rules';
import { exportSubscribers } from '@/lib/subscriptions/export.commands';
import { subscribersQuery } from '@/lib/subscriptions/schema';
import { csvFile, editorDownload } from '@/lib/web/download';

/** A form's answer and no link's: taking the list away is noted in the audit log. */
export const POST = editorDownload({
  right: 'subscriber.export',
  schema: subscribersQuery,
  command: exportSubscribers,
  file: (text, now) => csvFile(`podpischiki-${portalDay(now)}.csv`, text),
  page: subscribersPath({ q: '' }),
});
