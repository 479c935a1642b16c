import type { z } from 'zod';
import type { Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import type { autosavedSchema, newAutosavedSchema } from './autosaving.schema';
import { createArticle } from './editing.commands';
import { isSameText } from './form.rules';
import { mayEdit, whyNotAutosaved } from './rules';
import { type Answer, withSeenArticle } from './seen-article.store';
import { keptTextOfLocked } from './store';
import { writeWorkingText } from './working-text.store';

type Autosaved = z.infer<typeof autosavedSchema>;

/**
 * Saves the working edition while its text is being written: no edition comes of it, and the log hears of it when the
 * sitting ends. A text that was sent before and never answered for (`unanswered`) is no conflict when it turns out to
 * have been saved.
 */
export async function autosaveArticle(person: Person, input: Autosaved, now: Date): Answer {
  const saved = await autosaveOnce(person, input, now);
  if (saved.ok) return saved;
  const [problem] = saved.problems;
  const { unanswered } = input;
  const isOwn = problem?.key === 'conflict' && unanswered && isSameText(unanswered, problem.saved);
  return isOwn ? autosaveOnce(person, { ...input, version: problem.saved.version }, now) : saved;
}

function autosaveOnce(person: Person, input: Autosaved, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const { articleId, text, slug, slugIsGiven } = input;
    if (!mayEdit(person, article.standing)) return refused({ key: 'notAllowed' });
    const problems = whyNotAutosaved(article.standing);
    if (problems.length > 0) return refused(...problems);
    const present = keptTextOfLocked(article);
    if (present && isSameText({ ...text, slug }, present)) {
      return done({ articleId, version: article.standing.version });
    }
    const writing = { text, slug, slugIsGiven, personId: person.id, now };
    const written = await writeWorkingText(transaction, article, writing);
    return written.ok ? done({ articleId, version: written.value.version }) : written;
  });
}

/**
 * Begins an article with the first autosave of its form, which has chosen the id. When an earlier try was carried out
 * although its answer got lost, the article goes on.
 */
export async function autosaveNewArticle(
  person: Person,
  input: z.infer<typeof newAutosavedSchema>,
  now: Date,
): Answer {
  const { articleId, unanswered } = input;
  if (unanswered) {
    const saved = await autosaveArticle(person, { ...input, version: 1 }, now);
    if (saved.ok || saved.problems[0]?.key !== 'gone') return saved;
  }
  return createArticle(person, { ...input, articleId }, now);
}
