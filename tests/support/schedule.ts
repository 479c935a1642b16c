import { database } from '@/lib/db/client';
import { anArticle } from './arrange';

/** An article whose draft waits for its minute, as `scheduleEdition` leaves it. */
export async function aScheduledArticle({
  publishAt,
  ...given
}: {
  publishAt: Date;
  title?: string;
  lead?: string;
  categoryId?: string | null;
  sourceId?: string | null;
}) {
  return anArticle({
    state: 'unpublished',
    edition: { ...given, state: 'scheduled', publishAt, scheduledFrom: 'draft' },
  });
}

/** What the log of changes tells of an article, the first entry first. */
export async function actionsOn(articleId: string): Promise<string[]> {
  const entries = await database().auditEntry.findMany({
    where: { subjectType: 'article', subjectId: articleId },
    orderBy: { id: 'asc' },
  });
  return entries.map(({ action }) => action);
}
