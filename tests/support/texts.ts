import type { ArticleText } from '@/lib/articles/rules';

/** A whole text that lacks nothing; a test names only what it is about. */
export function aText(given: Partial<ArticleText> = {}): ArticleText {
  return {
    title: 'Приём граждан',
    lead: 'Приём идёт по вторникам.',
    body: '<p>Приходите по вторникам.</p>',
    plainSummary: '',
    actionCard: null,
    categoryId: 'category',
    sourceId: 'source',
    photoId: null,
    tags: [],
    changeNote: '',
    ...given,
  };
}
