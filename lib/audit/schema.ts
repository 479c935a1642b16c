import { z } from 'zod';
import { isAction, isSubject } from './actions.rules';
import { NOBODY } from './rules';

const day = z.iso.date().optional().catch(undefined);

/** Which entries the page and the export show; anything strange counts as not given. */
export const auditFilterSchema = z.object({
  person: z
    .union([z.literal(NOBODY), z.uuid()])
    .optional()
    .catch(undefined),
  action: z.string().refine(isAction).optional().catch(undefined),
  subject: z.string().refine(isSubject).optional().catch(undefined),
  id: z.string().min(1).max(200).optional().catch(undefined),
  from: day,
  to: day,
});

export const auditQuery = auditFilterSchema.extend({
  /** Ids are bigint. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export type AuditQuery = z.infer<typeof auditQuery>;
