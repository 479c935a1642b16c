import { outsideTransaction } from '@/lib/db/transaction';
import { type CheckCounts, type CheckReport, checkArticle, checkCounts, checkProblems } from './check.rules';
import { findCheckContext } from './check.store';
import type { ArticleProblem, ArticleText } from './rules';

/**
 * The check of a text that is about to be shown; it writes nothing. It stands with the commands because publication
 * asks the same in its transaction, of the same store.
 */
export function reportCheck(text: ArticleText): Promise<CheckReport> {
  return outsideTransaction(async (database) => checkArticle(text, await findCheckContext(database, text)));
}

export async function countCheck(text: ArticleText): Promise<CheckCounts> {
  return checkCounts(await reportCheck(text));
}

/** What publication would answer. */
export function whyNotChecked(text: ArticleText): Promise<ArticleProblem[]> {
  return outsideTransaction(async (database) => checkProblems(text, await findCheckContext(database, text)));
}
