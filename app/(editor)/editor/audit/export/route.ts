import { exportAudit } from '@/lib/audit/export.commands';
import { AUDIT_PATH } from '@/lib/audit/rules';
import { auditFilterSchema } from '@/lib/audit/schema';
import { portalDay } from '@/lib/shared/dates';
import { editorDownload, longCsvFile } from '@/lib/web/download';

export const POST = editorDownload({
  right: 'audit.read',
  schema: auditFilterSchema,
  command: exportAudit,
  file: (pieces, now) => longCsvFile(`audit-${portalDay(now)}.csv`, pieces),
  page: AUDIT_PATH,
});
