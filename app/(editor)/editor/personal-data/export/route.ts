import { exportData } from '@/lib/personal-data/commands';
import { LINK_ENDED_PATH } from '@/lib/personal-data/rules';
import { exportSchema } from '@/lib/personal-data/schema';
import { portalDay } from '@/lib/shared/dates';
import { editorDownload, jsonFile } from '@/lib/web/download';

/** Everything about one person as a file. Its name, too, keeps their address to itself. */
export const POST = editorDownload({
  right: 'personal-data.manage',
  schema: exportSchema,
  command: exportData,
  file: (document, now) => jsonFile(`personal-data-${portalDay(now)}.json`, document),
  page: LINK_ENDED_PATH,
});
