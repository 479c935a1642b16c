import type { Transaction } from '@/lib/db/transaction';
import { checkProblems } from './check.rules';
import { findCheckContext } from './check.store';
import type { ArticleProblem, ArticleText } from './rules';

/** What keeps the working edition from readers whoever decides it: asked once more when its planned minute comes. */
export async function whyNotReady(
  transaction: Transaction,
  { working }: { readonly working: { readonly text: ArticleText } | null },
): Promise<ArticleProblem[]> {
  if (!working) return [{ key: 'noWorkingEdition' }];
  return checkProblems(working.text, await findCheckContext(transaction, working.text));
}
