import { forbidden, notFound } from 'next/navigation';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { findHistory } from '@/lib/articles/history.queries';
import type { ArticleHistory, EditionEntry } from '@/lib/articles/history.rules';
import { mayOpen } from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';

/** The history at this address: 404 where there is none, 403 for those who may not open the article. */
export async function requireHistory(idInAddress: string, person: Person): Promise<ArticleHistory> {
  const { success, data: id } = articlePageAddress.safeParse(idInAddress);
  const history = success ? await findHistory(id, person) : null;
  if (!history) notFound();
  if (!mayOpen(person, history.standing)) forbidden();
  return history;
}

export function requireEntry({ editions }: ArticleHistory, number: number): EditionEntry {
  return editions.find((entry) => entry.number === number) ?? notFound();
}
