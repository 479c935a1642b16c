import type { z } from 'zod';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import type { PresentPerson } from './presence.rules';
import type { presenceSchema } from './presence.schema';
import { findOthers, findStanding, noteSign } from './presence.store';
import { type ArticleProblem, mayEdit } from './rules';

/** A sign of life of a form; answers who else has the article open. It changes no article: the log hears nothing. */
export function showPresence(
  person: Person,
  { articleId }: z.infer<typeof presenceSchema>,
  now: Date,
): Promise<Result<readonly PresentPerson[], ArticleProblem>> {
  return inTransaction(async (transaction) => {
    const standing = await findStanding(transaction, articleId);
    if (!standing) return refused({ key: 'gone' });
    if (!mayEdit(person, standing)) return refused({ key: 'notAllowed' });
    const sign = { articleId, personId: person.id, now };
    await noteSign(transaction, sign);
    return done(await findOthers(transaction, sign));
  });
}
