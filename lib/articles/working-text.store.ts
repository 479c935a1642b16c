import type { Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import type { KeptText } from './checkpoints.rules';
import { findNewestCheckpoint } from './checkpoints.store';
import { isSameSubstance } from './review.rules';
import type { ArticleProblem, ArticleText } from './rules';
import { endOtherSitting } from './sittings.store';
import { findFreeSlug, isSlugTaken, lockSlugs } from './slugs.store';
import { keptTextOfLocked, type LockedArticle, updateArticle } from './store';
import { findUnknownChoices, updateEdition } from './text.store';

type Writing = {
  readonly text: ArticleText;
  readonly slug: string;
  /** A made address gets a number where another article has it; a given one that is taken is refused. */
  readonly slugIsGiven?: boolean;
  readonly personId: string;
  readonly now: Date;
};

type WrittenOver = {
  readonly version: number;
  readonly slug: string;
  /** The text up to which the log knows everything. */
  readonly before: KeptText;
};

/** Writes the text of the working edition over, after keeping what would be lost by it from the history. */
export async function writeWorkingText(
  transaction: Transaction,
  article: LockedArticle,
  writing: Writing,
): Promise<Result<WrittenOver, ArticleProblem>> {
  const present = keptTextOfLocked(article);
  if (!article.working || !present) return refused({ key: 'noWorkingEdition' });
  await lockSlugs(transaction);
  const problems = await findUnknownChoices(transaction, writing.text);
  const isTaken = await isSlugTaken(transaction, writing.slug, article.id);
  if (isTaken && writing.slugIsGiven !== false) problems.push({ key: 'slugTaken', slug: writing.slug });
  if (problems.length > 0) return refused(...problems);
  const slug = isTaken ? await findFreeSlug(transaction, writing.slug, article.id) : writing.slug;
  const { text, personId, now } = writing;
  const { id: editionId } = article.working;
  await endOtherSitting(transaction, article, writing);
  const before = (await findNewestCheckpoint(transaction, editionId)) ?? present;
  const isSubstance = !isSameSubstance(article.working.text, text);
  await updateEdition(transaction, { editionId, text, personId, isSubstance, now });
  const version = await updateArticle(transaction, article.id, slugColumns(article, slug));
  return done({ version, slug, before });
}

/** Before the first publication an address changes at once; afterwards with the next edition. */
function slugColumns(article: LockedArticle, wanted: string) {
  if (article.publishedAt === null) return { slug: wanted };
  return { nextSlug: wanted === article.slug ? null : wanted };
}
