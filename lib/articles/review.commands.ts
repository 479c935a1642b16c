import type { z } from 'zod';
import type { Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, refused } from '@/lib/shared/result';
import type { CheckpointReason } from './checkpoints.rules';
import { whyNotReady } from './readiness.store';
import { addRemark } from './remarks.store';
import { type ReviewDeed, reviewActions, stateAfter, whyNotReview } from './review.rules';
import type { returnSchema, submissionSchema } from './review.schema';
import type { ArticleProblem } from './rules';
import { type Answer, recordArticle, withSeenArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { type LockedArticle, setEditionState, updateArticle } from './store';

type Seen = z.infer<typeof submissionSchema>;

/** Gives the text to a colleague. What it lacks to be published is told now, while its author has it at hand. */
export function submitForReview(person: Person, input: Seen, now: Date): Answer {
  return changeState('submit', { person, input, now }, async (transaction, { working }) => {
    const submitted = { submittedAt: now, submittedById: person.id };
    if (working)
      await setEditionState(transaction, working.id, { state: stateAfter('submit'), ...submitted });
  });
}

/** Takes a submitted text back to work on it. */
export function takeBack(person: Person, input: Seen, now: Date): Answer {
  return changeState('takeBack', { person, input, now }, (transaction, { working }) =>
    moveTo(transaction, working, 'takeBack'),
  );
}

/** Gives a submitted text back to its author, with what is to be mended. */
export function returnWithRemark(person: Person, input: z.infer<typeof returnSchema>, now: Date): Answer {
  return changeState('return', { person, input, now }, async (transaction, article) => {
    const { id: articleId, working } = article;
    if (working) {
      const remark = { articleId, editionId: working.id, kind: 'return', text: input.remark } as const;
      await addRemark(transaction, { ...remark, personId: person.id, now });
    }
    return moveTo(transaction, working, 'return');
  });
}

/** Gives up the text in work. The history keeps it, and it can be brought back from there. */
export function discardEdition(person: Person, input: Seen, now: Date): Answer {
  return changeState('discard', { person, input, now }, (transaction, { working }) =>
    moveTo(transaction, working, 'discard'),
  );
}

async function moveTo(transaction: Transaction, working: LockedArticle['working'], deed: ReviewDeed) {
  if (working) await setEditionState(transaction, working.id, { state: stateAfter(deed) });
}

/** Why the text that was written until then is kept. */
const sittingEnds = {
  submit: 'submitted',
  takeBack: 'takenBack',
  return: 'returned',
  discard: 'setAside',
} as const satisfies Record<ReviewDeed, CheckpointReason>;

/** What speaks against the deed, and of a text that is submitted what it lacks. */
async function whyNotNow(
  deed: ReviewDeed,
  person: Person,
  { transaction, article }: { transaction: Transaction; article: LockedArticle },
): Promise<readonly ArticleProblem[]> {
  const against = whyNotReview(deed, person, article.standing);
  return against.length > 0 || deed !== 'submit' ? against : whyNotReady(transaction, article);
}

function changeState(
  deed: ReviewDeed,
  { person, input, now }: { person: Person; input: Seen & { remark?: string }; now: Date },
  act: (transaction: Transaction, article: LockedArticle) => Promise<void>,
): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const problems = await whyNotNow(deed, person, { transaction, article });
    if (problems.length > 0) return refused(...problems);
    await endSitting(transaction, article, sittingEnds[deed]);
    await act(transaction, article);
    // An address that a draft was to bring goes with it; its last checkpoint still tells it.
    const columns = deed === 'discard' ? { nextSlug: null } : {};
    const version = await updateArticle(transaction, article.id, columns);
    const number = article.working?.number ?? null;
    await recordArticle(transaction, reviewActions[deed], {
      person,
      now,
      articleId: article.id,
      before: { state: article.standing.working?.state ?? null, edition: number },
      after: { state: stateAfter(deed), edition: number, ...(input.remark && { remark: input.remark }) },
    });
    return done({ articleId: article.id, version });
  });
}
