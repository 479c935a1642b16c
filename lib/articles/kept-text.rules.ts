import type { ArticleText } from './rules';

/** A text as plain values, for columns of JSON. */
export function plainText({ actionCard, tags, ...text }: ArticleText) {
  const card = actionCard && { ...actionCard, documents: [...actionCard.documents] };
  return { ...text, tags: [...tags], actionCard: card };
}
