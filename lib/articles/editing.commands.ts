import type { z } from 'zod';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import { keepCheckpoint } from './checkpoints.store';
import { copyTicks } from './fact-ticks.store';
import { plainText } from './kept-text.rules';
import { mayBeginEdition, mayEdit } from './rules';
import { isScheduled } from './schedule.rules';
import type { newArticleSchema, savedArticleSchema, seenArticleSchema } from './schema';
import { type Answer, recordArticle, withSeenArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { findFreeSlug, isSlugTaken, lockSlugs } from './slugs.store';
import { insertArticle, nextEditionNumber, updateArticle } from './store';
import { findUnknownChoices, insertEdition } from './text.store';
import { writeWorkingText } from './working-text.store';

/** `articleId`: chosen by the form beforehand, for an article whose first save is an autosave. */
type NewArticle = z.infer<typeof newArticleSchema> & { readonly articleId?: string | undefined };

/** Begins an article with its first draft. A given address that is taken is refused; a made one gets a number. */
export function createArticle(person: Person, input: NewArticle, now: Date): Answer {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'article.write-own')) return refused({ key: 'notAllowed' });
    await lockSlugs(transaction);
    const problems = await findUnknownChoices(transaction, input.text);
    if (input.slugIsGiven && (await isSlugTaken(transaction, input.slug, null))) {
      problems.push({ key: 'slugTaken', slug: input.slug });
    }
    if (problems.length > 0) return refused(...problems);
    const slug = await findFreeSlug(transaction, input.slug, null);
    const articleId = await insertArticle(transaction, { slug, now, id: input.articleId });
    await insertEdition(transaction, { articleId, number: 1, text: input.text, personId: person.id, now });
    await recordArticle(transaction, 'article.create', {
      person,
      now,
      articleId,
      after: { slug, ...plainText(input.text) },
    });
    return done({ articleId, version: 1 });
  });
}

type SavedArticle = Omit<z.infer<typeof savedArticleSchema>, 'slugIsGiven'> & {
  readonly slugIsGiven?: boolean;
  /** The text takes the place of one that somebody saved meanwhile: that one is kept, whoever wrote it. */
  readonly replaces?: boolean;
};

/**
 * Saves the working edition. A version that is no longer the newest is refused with what was saved meanwhile. The log
 * tells everything that was written since the newest checkpoint, autosaves included.
 */
export function saveArticle(person: Person, input: SavedArticle, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (!mayEdit(person, article.standing)) return refused({ key: 'notAllowed' });
    if (!article.working) return refused({ key: 'noWorkingEdition' });
    if (isScheduled(article.standing)) return refused({ key: 'scheduled' });
    if (input.replaces) await endSitting(transaction, article, 'replaced');
    const written = await writeWorkingText(transaction, article, { ...input, personId: person.id, now });
    if (!written.ok) return written;
    const { version, slug, before } = written.value;
    const { id: editionId } = article.working;
    const text = { ...input.text, slug };
    await keepCheckpoint(transaction, { editionId, text, personId: person.id, at: now, reason: 'saved' });
    await recordArticle(transaction, 'article.save', {
      person,
      now,
      articleId: article.id,
      before: { slug: before.slug, ...plainText(before) },
      after: { slug, ...plainText(input.text) },
    });
    return done({ articleId: article.id, version });
  });
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
