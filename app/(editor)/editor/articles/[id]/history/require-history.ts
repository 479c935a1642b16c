import { forbidden, notFound } from 'next/navigation';
import type { EditionContent } from '@/lib/articles/article-difference.rules';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { findCheckpointContent, findEditionContent, findHistory } from '@/lib/articles/history.queries';
import {
  type ArticleHistory,
  findText,
  type HistoryText,
  type TextAddress,
} from '@/lib/articles/history.rules';
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

export function requireText(history: ArticleHistory, address: TextAddress): HistoryText {
  return findText(history, address) ?? notFound();
}

/** What a text of the history says. */
export async function requireContent(
  { id: articleId }: ArticleHistory,
  { entry: { number }, checkpoint }: HistoryText,
  person: Person,
): Promise<EditionContent> {
  const content = checkpoint
    ? await findCheckpointContent({ articleId, id: checkpoint.id }, person)
    : await findEditionContent({ articleId, number }, person);
  return content ?? notFound();
}
