import { randomUUID } from 'node:crypto';
import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { mayKeepSynonyms, type SynonymGroup, type SynonymProblem, whyNotSynonyms } from './synonyms.rules';
import {
  deleteSynonyms,
  insertSynonyms,
  listCommonWords,
  lockSynonyms,
  updateSynonyms,
} from './synonyms.store';

type Answer<Value> = Promise<Result<Value, SynonymProblem>>;

// No kept document shows them: the copies of the portal only have to read them anew.
const SEARCH = ['/search'];

export function addSynonyms(
  person: Person,
  { words }: { words: readonly string[] },
  now: Date,
): Answer<{ id: string }> {
  return withGroups(person, async (transaction, groups) => {
    const problems = await whyNotWords(transaction, words, groups);
    if (problems.length > 0) return refused(...problems);
    const id = randomUUID();
    await insertSynonyms(transaction, { id, words });
    await recordAudit(transaction, {
      ...about(id, person, now),
      action: 'structure.add',
      after: { words: [...words] },
    });
    return done({ id });
  });
}

/** Answers the version to name next. Saving what stands there already changes nothing. */
export function changeSynonyms(
  person: Person,
  { groupId, version, words }: { groupId: string; version: number; words: readonly string[] },
  now: Date,
): Answer<{ version: number }> {
  return withGroups(person, async (transaction, groups) => {
    const standing = groups.find(({ id }) => id === groupId);
    if (!standing) return refused({ key: 'gone' });
    if (standing.words.join('\n') === words.join('\n')) return done({ version: standing.version });
    const others = groups.filter((group) => group !== standing);
    const problems = await whyNotWords(transaction, words, others);
    if (problems.length > 0) return refused(...problems);
    if (standing.version !== version) return refused(conflictOf(standing));
    await updateSynonyms(transaction, { id: groupId, words });
    await recordAudit(transaction, {
      ...about(groupId, person, now),
      action: 'structure.change',
      before: { words: [...standing.words] },
      after: { words: [...words] },
    });
    return done({ version: standing.version + 1 });
  });
}

/** Refused where the group is another than the one that was shown. */
export function removeSynonyms(
  person: Person,
  { groupId, version }: { groupId: string; version: number },
  now: Date,
): Answer<undefined> {
  return withGroups(person, async (transaction, groups) => {
    const standing = groups.find(({ id }) => id === groupId);
    if (!standing) return refused({ key: 'gone' });
    if (standing.version !== version) return refused(conflictOf(standing));
    await deleteSynonyms(transaction, groupId);
    await recordAudit(transaction, {
      ...about(groupId, person, now),
      action: 'structure.remove',
      before: { words: [...standing.words] },
    });
    return done(undefined);
  });
}

function withGroups<Value>(
  person: Person,
  act: (transaction: Transaction, groups: readonly SynonymGroup[]) => Answer<Value>,
): Answer<Value> {
  return inTransaction(async (transaction) => {
    if (!mayKeepSynonyms(person)) return refused({ key: 'notAllowed' });
    const answer = await act(transaction, await lockSynonyms(transaction));
    if (answer.ok) await announceChange(transaction, SEARCH);
    return answer;
  });
}

async function whyNotWords(
  transaction: Transaction,
  words: readonly string[],
  others: readonly SynonymGroup[],
): Promise<SynonymProblem[]> {
  const common = await listCommonWords(transaction, words);
  return whyNotSynonyms(words, { others: others.map((group) => group.words), common });
}

function conflictOf({ words, version }: SynonymGroup) {
  return { key: 'conflict', words, version } as const;
}

function about(id: string, by: Person, at: Date) {
  return { at, by, subject: { type: 'synonyms', id } } as const;
}
