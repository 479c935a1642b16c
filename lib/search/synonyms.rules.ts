import { hasRight, type Person } from '@/lib/people/rules';
import { folded, parseQuery } from './parsing.rules';

export type SynonymGroup = {
  readonly id: string;
  readonly words: readonly string[];
  readonly version: number;
};

export const SYNONYMS_PATH = '/editor/structure/synonyms';

export function synonymsPath(id: string): string {
  return `${SYNONYMS_PATH}/${id}`;
}

/** `most` in words of a group, `longest` in characters of each. */
export const SYNONYM_LIMITS = { most: 12, longest: 100 } as const;

export type SynonymProblem =
  | { readonly key: 'notAllowed' | 'gone' }
  | { readonly key: 'tooFew' | 'tooMany'; readonly field: 'words' }
  | { readonly key: 'tooLong' | 'notWords' | 'twice'; readonly field: 'words'; readonly word: string }
  /** It stands in another group already: `words` are that group's. */
  | {
      readonly key: 'taken';
      readonly field: 'words';
      readonly word: string;
      readonly words: readonly string[];
    }
  | { readonly key: 'conflict'; readonly words: readonly string[]; readonly version: number };

/** Everything that is wrong with the words of a group; `others` are the groups that there are beside it. */
export function whyNotSynonyms(
  words: readonly string[],
  others: readonly (readonly string[])[],
): SynonymProblem[] {
  return [
    ...(words.length < 2 ? [{ key: 'tooFew', field: 'words' } as const] : []),
    ...(words.length > SYNONYM_LIMITS.most ? [{ key: 'tooMany', field: 'words' } as const] : []),
    ...words.flatMap((word, index) => whyNotWord(word, words.slice(0, index), others)),
  ];
}

function whyNotWord(
  word: string,
  before: readonly string[],
  others: readonly (readonly string[])[],
): SynonymProblem[] {
  if (word.length > SYNONYM_LIMITS.longest) return [{ key: 'tooLong', field: 'words', word }];
  if (parseQuery(word).length === 0) return [{ key: 'notWords', field: 'words', word }];
  const isSame = (other: string) => folded(other) === folded(word);
  if (before.some(isSame)) return [{ key: 'twice', field: 'words', word }];
  const words = others.find((group) => group.some(isSame));
  return words ? [{ key: 'taken', field: 'words', word, words }] : [];
}

export function mayKeepSynonyms(person: Person): boolean {
  return hasRight(person, 'structure.manage');
}
