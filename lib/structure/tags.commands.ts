import { announceChange } from '@/lib/db/announce';
import { recordAudits } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { type EntryProblem, listAddresses } from './entries.rules';
import { lockEntries } from './entries.store';
import { listTaggedSlugs, lockTags, takeOverTags } from './tags.store';

export type Merged = { readonly name: string; readonly count: number };

/**
 * Makes several tags one: their articles, in all editions, and their addresses, old ones too, go to the tag that
 * stays. That one may be among the ticked; answers how many tags went into it.
 */
export function mergeTags(
  person: Person,
  { tags, into }: { tags: readonly string[]; into: string },
  now: Date,
): Promise<Result<Merged, EntryProblem>> {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'structure.manage')) return refused({ key: 'notAllowed' });
    await lockEntries(transaction, 'tag');
    const leaving = [...new Set(tags)].filter((id) => id !== into);
    if (leaving.length === 0)
      return refused({ key: tags.length > 0 ? 'mergedIntoItself' : 'nothingToMerge' });
    const locked = await lockTags(transaction, [...leaving, into]);
    const staying = locked.find(({ id }) => id === into);
    if (!staying || locked.length !== leaving.length + 1) return refused({ key: 'gone' });
    const merged = locked.filter(({ id }) => id !== into);
    const articles = await listTaggedSlugs(transaction, leaving);
    await takeOverTags(transaction, leaving, into);
    await announceChange(transaction, [
      ...locked.flatMap(({ slug }) => listAddresses('tag', slug)),
      ...articles.flatMap((slug) => [`/news/${slug}`, `/news/${slug}/*`]),
    ]);
    await recordAudits(
      transaction,
      merged.map(({ id, name, slug }) => ({
        ...{ at: now, by: person, action: 'tag.merge', subject: { type: 'tag', id } },
        ...{ before: { name, slug }, after: { name: staying.name, slug: staying.slug } },
      })),
    );
    return done({ name: staying.name, count: merged.length });
  });
}
