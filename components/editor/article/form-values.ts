import type { ActionCard } from '@/lib/articles/action-card.rules';
import type { ArticleText } from '@/lib/articles/rules';
import type { Typed } from '@/lib/shared/form-state';

const emptyValues = {
  title: '',
  slug: '',
  lead: '',
  body: '',
  plainSummary: '',
  categoryId: '',
  sourceId: '',
  photoId: '',
  photoAddress: '',
  tags: '',
  changeNote: '',
  cardAudience: '',
  cardBenefit: '',
  cardAmount: '',
  cardDeadline: '',
  cardPlace: '',
  cardDocuments: '',
  cardPhone: '',
};

/** What stands in the fields of the form, by their names. */
export type FormValues = Readonly<typeof emptyValues>;

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
  const text = (name: string) => typed[name]?.[0] ?? '';
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
