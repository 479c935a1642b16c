import { actionCardOf } from './action-card.schema';
import type { ArticleText } from './rules';

/** Columns of an edition that hold its text. */
export const articleTextSelect = {
  title: true,
  lead: true,
  body: true,
  plainSummary: true,
  actionCard: true,
  categoryId: true,
  sourceId: true,
  photoId: true,
  changeNote: true,
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { name: 'asc' } } },
} as const;

type TextRow = Omit<ArticleText, 'actionCard' | 'tags'> & {
  readonly actionCard: unknown;
  readonly tags: readonly { readonly tag: { readonly name: string } }[];
};

/** The text of an edition, and nothing else that the row may hold. */
export function articleTextOf(row: TextRow): ArticleText {
  return {
    title: row.title,
    lead: row.lead,
    body: row.body,
    plainSummary: row.plainSummary,
    actionCard: actionCardOf(row.actionCard),
    categoryId: row.categoryId,
    sourceId: row.sourceId,
    photoId: row.photoId,
    tags: row.tags.map(({ tag }) => tag.name),
    changeNote: row.changeNote,
  };
}
