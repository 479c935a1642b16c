import type { z } from 'zod';
import type { Person } from '@/lib/people/rules';
import { done, type Result } from '@/lib/shared/result';
import { beginEdition, createArticle, saveArticle } from './editing.commands';
import { isSameText, type Wish, type WrittenText } from './form.rules';
import type { changedTextSchema, newTextSchema } from './form.schema';
import { submitForReview } from './review.commands';
import type { ArticleProblem } from './rules';
import type { Answer, Written } from './seen-article.store';

/**
 * What the buttons of the article's form do: what the editor sees is saved first and submitted as it was saved.
 * Each step is a transaction of its own, so that a text that may not be submitted yet is kept all the same.
 */

type WritingAnswer = Promise<Result<WrittenText, ArticleProblem>>;

export async function writeNewArticle(
  person: Person,
  input: z.infer<typeof newTextSchema>,
  now: Date,
): WritingAnswer {
  const created = await createArticle(person, input.article, now);
  return created.ok ? carryOut(input.wish, person, created.value, now) : created;
}

export async function writeArticle(
  person: Person,
  input: z.infer<typeof changedTextSchema>,
  now: Date,
): WritingAnswer {
  const saved = await saveOnce(person, input, now);
  return saved.ok ? carryOut(input.wish, person, saved.value, now) : saved;
}

type ChangedText = z.infer<typeof changedTextSchema>;

/** Saving the same words twice (a double click, an answer lost on the way) is no conflict. */
async function saveOnce(person: Person, input: ChangedText, now: Date): Answer {
  const { article, overwrites } = input;
  const saved = await saveArticle(person, { ...article, replaces: overwrites }, now);
  if (saved.ok) return saved;
  const [problem] = saved.problems;
  if (problem?.key === 'conflict' && isSameText({ ...article.text, slug: article.slug }, problem.saved)) {
    return done({ articleId: article.articleId, version: problem.saved.version });
  }
  // The edition was published while this text was written: a text that may replace it begins the next one.
  if (problem?.key === 'noWorkingEdition' && overwrites) return saveAsNewEdition(person, input, now);
  return saved;
}

async function saveAsNewEdition(person: Person, { article }: ChangedText, now: Date): Answer {
  const begun = await beginEdition(person, article, now);
  return begun.ok ? saveArticle(person, { ...article, version: begun.value.version }, now) : begun;
}

async function carryOut(wish: Wish, person: Person, written: Written, now: Date): WritingAnswer {
  if (wish !== 'submit') return done({ ...written, wish, unsubmitted: [] });
  const submitted = await submitForReview(person, written, now);
  return submitted.ok
    ? done({ ...submitted.value, wish, unsubmitted: [] })
    : done({ ...written, wish, unsubmitted: submitted.problems });
}
