import type { ArticleText } from '@/lib/articles/rules';
import { aCategory, aSource } from './arrange';

/** What an editor has written: whole enough to be published. */
export async function anArticleText(given: Partial<ArticleText> = {}): Promise<ArticleText> {
  return {
    title: 'Приём граждан',
    lead: 'Приём идёт по вторникам.',
    body: '<p>Приходите по вторникам.</p>',
    plainSummary: '',
    actionCard: null,
    categoryId: (await aCategory()).id,
    sourceId: (await aSource()).id,
    photoId: null,
    tags: [],
    changeNote: '',
    ...given,
  };
}
