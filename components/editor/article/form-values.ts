import type { ActionCard } from '@/lib/articles/action-card.rules';
import type { ArticleText } from '@/lib/articles/rules';
import type { Typed } from '@/lib/shared/form-state';

export const fieldNames = [
  ...(['title', 'slug', 'lead', 'body', 'plainSummary'] as const),
  ...(['categoryId', 'sourceId', 'photoId', 'photoAddress', 'tags', 'changeNote'] as const),
  ...(['cardAudience', 'cardBenefit', 'cardAmount', 'cardDeadline', 'cardPlace'] as const),
  ...(['cardDocuments', 'cardPhone'] as const),
] as const;

export type FieldName = (typeof fieldNames)[number];

/** What stands in the fields of the form, by their names. */
export type FormValues = Readonly<Record<FieldName, string>>;

const emptyValues = valuesBy(() => '');

export function valuesOf(article: { slug: string; text: ArticleText } | null): FormValues {
  if (!article) return emptyValues;
  const { title, lead, body, plainSummary, changeNote, actionCard, tags, ...chosen } = article.text;
  return {
    ...emptyValues,
    ...{ title, lead, body, plainSummary, changeNote },
    ...(actionCard && cardValues(actionCard)),
    slug: article.slug,
    categoryId: chosen.categoryId ?? '',
    sourceId: chosen.sourceId ?? '',
    photoId: chosen.photoId ?? '',
    tags: tags.join(', '),
  };
}

function cardValues(card: ActionCard): Partial<FormValues> {
  return {
    cardAudience: card.audience,
    cardBenefit: card.benefit,
    cardAmount: card.amount,
    cardDeadline: card.deadline ?? '',
    cardPlace: card.place,
    cardDocuments: card.documents.join('\n'),
    cardPhone: card.phone,
  };
}

export function typedValues(typed: Typed): FormValues {
  return valuesBy((name) => typed[name]?.[0]);
}

/** What stands in a form's fields now. */
export function valuesIn(form: HTMLFormElement): FormValues {
  const fields = new FormData(form);
  return valuesBy((name) => fields.get(name));
}

/** Values by their names, from wherever they were kept; what is missing is empty. */
export function formValuesOf(values: Readonly<Record<string, string>>): FormValues {
  return valuesBy((name) => values[name]);
}

function valuesBy(find: (name: FieldName) => unknown): FormValues {
  const text = (name: FieldName) => {
    const value = find(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: text('title'),
    slug: text('slug'),
    lead: text('lead'),
    body: text('body'),
    plainSummary: text('plainSummary'),
    categoryId: text('categoryId'),
    sourceId: text('sourceId'),
    photoId: text('photoId'),
    photoAddress: text('photoAddress'),
    tags: text('tags'),
    changeNote: text('changeNote'),
    cardAudience: text('cardAudience'),
    cardBenefit: text('cardBenefit'),
    cardAmount: text('cardAmount'),
    cardDeadline: text('cardDeadline'),
    cardPlace: text('cardPlace'),
    cardDocuments: text('cardDocuments'),
    cardPhone: text('cardPhone'),
  };
}

/** White space around a value and the kind of its line breaks are not told apart: the portal keeps neither. */
export function isSameValues(one: FormValues, other: FormValues): boolean {
  return fieldNames.every((name) => isSameValue(one[name], other[name]));
}

export function isSameValue(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim();
}
