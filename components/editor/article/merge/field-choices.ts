import { type Side, suggestedSide } from '@/lib/articles/merge.rules';
import { type FieldName, type FormValues, fieldNames, isSameValue } from '../form-values';

/** How the words of both texts follow each other in a field where both may stay. */
const separators: Partial<Record<FieldName, string>> = {
  lead: ' ',
  plainSummary: '\n',
  tags: ', ',
  changeNote: ' ',
  cardDocuments: '\n',
};

export type FieldChoice = {
  readonly field: FieldName;
  readonly mine: string;
  readonly saved: string;
  readonly suggested: Side;
  /** What both together would be; null where the field has room for one. */
  readonly both: string | null;
};

type Texts = { readonly mine: FormValues; readonly saved: FormValues; readonly base: FormValues };

/** Fields but the body in which two texts differ. */
export function fieldChoices({ mine, saved, base }: Texts): FieldChoice[] {
  return fieldNames
    .filter((field) => field !== 'body' && !isSameValue(mine[field], saved[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      saved: saved[field],
      suggested: suggestedSide({ mine: mine[field], saved: saved[field], base: base[field] }),
      both: together(field, saved[field], mine[field]),
    }));
}

function together(field: FieldName, saved: string, mine: string): string | null {
  const separator = separators[field];
  if (separator === undefined || saved.trim() === '' || mine.trim() === '') return null;
  return `${saved}${separator}${mine}`;
}

export function chosenValue({ mine, saved, both }: FieldChoice, side: Side): string {
  if (side === 'both') return both ?? mine;
  return side === 'mine' ? mine : saved;
}
