import type { z } from 'zod';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import { copyTicks } from './fact-ticks.store';
import { type ArticleText, mayBeginEdition, mayEdit } from './rules';
import type { newArticleSchema, savedArticleSchema, seenArticleSchema } from './schema';
import { type Answer, recordArticle, withSeenArticle } from './seen-article.store';
import { findFreeSlug, isSlugTaken, lockSlugs } from './slugs.store';
import { insertArticle, type LockedArticle, nextEditionNumber, updateArticle } from './store';
import { findUnknownChoices, insertEdition, updateEdition } from './text.store';

/** Begins an article with its first draft. A given address that is taken is refused; a made one gets a number. */
export function createArticle(person: Person, input: z.infer<typeof newArticleSchema>, now: Date): Answer {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'article.write-own')) return refused({ key: 'notAllowed' });
    await lockSlugs(transaction);
    const problems = await findUnknownChoices(transaction, input.text);
    if (input.slugIsGiven && (await isSlugTaken(transaction, input.slug, null))) {
      problems.push({ key: 'slugTaken', slug: input.slug });
    }
    if (problems.length > 0) return refused(...problems);
    const slug = await findFreeSlug(transaction, input.slug);
    const articleId = await insertArticle(transaction, slug, now);
    await insertEdition(transaction, { articleId, number: 1, text: input.text, personId: person.id, now });
    await recordArticle(transaction, 'article.create', {
      person,
      now,
      articleId,
      after: { slug, ...auditText(input.text) },
    });
    return done({ articleId, version: 1 });
  });
}

/** Saves the working edition. A version that is no longer the newest is refused with what was saved meanwhile. */
export function saveArticle(person: Person, input: z.infer<typeof savedArticleSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const { working, standing } = article;
    if (!mayEdit(person, standing)) return refused({ key: 'notAllowed' });
    if (!working) return refused({ key: 'noWorkingEdition' });
    await lockSlugs(transaction);
    const problems = await findUnknownChoices(transaction, input.text);
    if (await isSlugTaken(transaction, input.slug, article.id)) {
      problems.push({ key: 'slugTaken', slug: input.slug });
    }
    if (problems.length > 0) return refused(...problems);
    await updateEdition(transaction, { editionId: working.id, text: input.text, personId: person.id, now });
    const version = await updateArticle(transaction, article.id, slugColumns(article, input.slug));
    await recordArticle(transaction, 'article.save', {
      person,
      now,
      articleId: article.id,
      before: { slug: article.nextSlug ?? article.slug, ...auditText(working.text) },
      after: { slug: input.slug, ...auditText(input.text) },
    });
    return done({ articleId: article.id, version });
  });
}

/** Before the first publication an address changes at once; afterwards with the next edition. */
function slugColumns(article: LockedArticle, wanted: string) {
  if (article.publishedAt === null) return { slug: wanted };
  return { nextSlug: wanted === article.slug ? null : wanted };
}

/** Begins a new edition as a copy of the live one, which stays up meanwhile. */
export function beginEdition(person: Person, input: z.infer<typeof seenArticleSchema>, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (!article.live) return refused({ key: 'notLive' });
    if (!mayBeginEdition(person, article.standing)) return refused({ key: 'notAllowed' });
    const number = await nextEditionNumber(transaction, article.id);
    const text = { ...article.live.text, changeNote: '' };
    await insertEdition(transaction, { articleId: article.id, number, text, personId: person.id, now });
    await copyTicks(transaction, { from: article.live.id, articleId: article.id, number });
    const version = await updateArticle(transaction, article.id, {});
    await recordArticle(transaction, 'article.begin-edition', {
      person,
      now,
      articleId: article.id,
      after: { number },
    });
    return done({ articleId: article.id, version });
  });
}

function auditText({ actionCard, tags, ...text }: ArticleText) {
  const card = actionCard && { ...actionCard, documents: [...actionCard.documents] };
  return { ...text, tags: [...tags], actionCard: card };
}
