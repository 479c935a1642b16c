import { hasRight, type Person } from '@/lib/people/rules';
import { parseQuery } from './parsing.rules';

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
  | {
      readonly key: 'tooLong' | 'notWords' | 'common' | 'twice';
      readonly field: 'words';
      readonly word: string;
    }
  /** It stands in another group already: `words` are that group's. */
  | {
      readonly key: 'taken';
      readonly field: 'words';
      readonly word: string;
      readonly words: readonly string[];
    }
  | { readonly key: 'conflict'; readonly words: readonly string[]; readonly version: number };

/** `others`: the groups that there are beside this one; `common`: those of its words that search never looks for. */
type Standing = { readonly others: readonly (readonly string[])[]; readonly common: readonly string[] };

/** Everything that is wrong with the words of a group. */
export function whyNotSynonyms(words: readonly string[], standing: Standing): SynonymProblem[] {
  return [
    ...(words.length < 2 ? [{ key: 'tooFew', field: 'words' } as const] : []),
    ...(words.length > SYNONYM_LIMITS.most ? [{ key: 'tooMany', field: 'words' } as const] : []),
    ...words.flatMap((word, index) => whyNotWord(word, words.slice(0, index), standing)),
  ];
}

function whyNotWord(word: string, before: readonly string[], { others, common }: Standing): SynonymProblem[] {
  if (word.length > SYNONYM_LIMITS.longest) return [{ key: 'tooLong', field: 'words', word }];
  if (parseQuery(word).length === 0) return [{ key: 'notWords', field: 'words', word }];
  if (common.includes(word)) return [{ key: 'common', field: 'words', word }];
  const isSame = (other: string) => searched(other) === searched(word);
  if (before.some(isSame)) return [{ key: 'twice', field: 'words', word }];
  const words = others.find((group) => group.some(isSame));
  return words ? [{ key: 'taken', field: 'words', word, words }] : [];
}

/** What search reads of a word: «Онлайн-запись» and «онлайн запись» are one. */
function searched(word: string): string {
  return parseQuery(word)
    .flatMap(({ words }) => words.map(({ text }) => text))
    .join(' ');
}

export function mayKeepSynonyms(person: Person): boolean {
  return hasRight(person, 'structure.manage');
}
