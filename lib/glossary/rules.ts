import { STRUCTURE_PATH } from '@/lib/structure/entries.rules';

/** One entry of the glossary; all but `short` and `full` may be empty. */
export type AbbreviationFields = {
  /** «ЕДВ» */
  readonly short: string;
  /** «ежемесячная денежная выплата», as it stands within a sentence. */
  readonly full: string;
  /** One or two plain sentences. */
  readonly explanation: string;
  /** «е дэ вэ» */
  readonly spoken: string;
};

export type Abbreviation = AbbreviationFields & { readonly id: string; readonly version: number };

/** What readers' pages take of an entry. */
export type Term = Pick<AbbreviationFields, 'short' | 'full' | 'explanation'>;

export type GlossaryProblem =
  | { readonly key: 'notAllowed' | 'gone' }
  | { readonly key: 'missing'; readonly field: 'short' | 'full' }
  | { readonly key: 'notAbbreviation' | 'taken'; readonly field: 'short' }
  | { readonly key: 'tooLong'; readonly field: keyof AbbreviationFields; readonly most: number }
  /** Somebody else was faster; `saved` is what stands there now. */
  | { readonly key: 'conflict'; readonly saved: Abbreviation };

/** Characters; the database has the same bounds. */
const LIMITS = { short: 20, full: 200, explanation: 600, spoken: 60 } as const;

export const GLOSSARY_PATH = '/glossary';
export const GLOSSARY_DESK_PATH = `${STRUCTURE_PATH}/glossary`;

export function abbreviationPath(id: string): string {
  return `${GLOSSARY_DESK_PATH}/${id}`;
}

/** Kept documents that show the glossary: its page, and every article that may have an abbreviation in it. */
export const glossaryAddresses: readonly string[] = [GLOSSARY_PATH, '/news/*'];

// One word with at least two capitals, which ordinary words do not have: «ЕДВ», «ГОСТ Р», «СанПиН», «COVID-19».
const SHAPE = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d]+(?:[ -][\p{L}\d]+)*$/u;

/** Everything that is wrong with the fields themselves; whether the short form is taken is asked of the database. */
export function whyNotAbbreviation(fields: AbbreviationFields): GlossaryProblem[] {
  return [
    ...(['short', 'full'] as const).flatMap((field) =>
      fields[field] === '' ? [{ key: 'missing' as const, field }] : [],
    ),
    ...fieldNames.flatMap((field) => whyTooLong(fields, field)),
    ...(fields.short !== '' && !SHAPE.test(fields.short)
      ? [{ key: 'notAbbreviation', field: 'short' } as const]
      : []),
  ];
}

const fieldNames = ['short', 'full', 'explanation', 'spoken'] as const;

function whyTooLong(fields: AbbreviationFields, field: keyof AbbreviationFields): GlossaryProblem[] {
  const most = LIMITS[field];
  return fields[field].length > most ? [{ key: 'tooLong', field, most }] : [];
}

const collator = new Intl.Collator('ru');

/** By the Russian alphabet, whatever order they come in. */
export function inAlphabet<Entry extends { readonly short: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => collator.compare(one.short, other.short));
}

export type LetterGroup = { readonly letter: string; readonly terms: readonly Term[] };

/** Groups by the first letter, Ё with Е; `terms` are in the order of the alphabet. */
export function byLetter(terms: readonly Term[]): LetterGroup[] {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = letterOf(term);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, terms]) => ({ letter, terms }));
}

function letterOf({ short }: Term): string {
  return short.slice(0, 1).toUpperCase().replace('Ё', 'Е');
}
