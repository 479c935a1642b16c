import { wakeJob } from '@/lib/db/jobs';
import type { Transaction } from '@/lib/db/transaction';

/**
 * Writes a letter to everybody who was told of the article by letter and still gets letters, true if `transaction`
 * is. In one statement: there may be twenty thousand of them.
 */
export async function postCorrections(
  transaction: Transaction,
  { articleId, editionId, now }: { articleId: string; editionId: string; now: Date },
): Promise<void> {
  const letters = await transaction.$executeRaw`
    INSERT INTO "Letter" (id, key, kind, data, recipient, "subscriberId", "createdAt", "dueAt")
    SELECT gen_random_uuid(), concat('correction ', ${editionId}::text, ' ', subscriber.id), 'correction',
      jsonb_build_object('articleId', ${articleId}::text, 'editionId', ${editionId}::text),
      subscriber.email, subscriber.id, ${now}::timestamptz, ${now}::timestamptz
    FROM "ToldArticle" told JOIN "Subscriber" subscriber ON subscriber.id = told."subscriberId"
    WHERE told."articleId" = ${articleId}::uuid AND subscriber.state = 'active'
    ON CONFLICT (key) DO NOTHING`;
  if (letters > 0) await wakeJob(transaction, 'deliver-letters');
}
