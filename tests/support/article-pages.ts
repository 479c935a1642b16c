import type { PageKind } from './pages';
import type { Sample } from './sample';

/** The page of the richest article and, where it has one, of a draft. */
export function ofArticle(file: string, rest: string): PageKind[] {
  return [
    { name: `article${rest}`, file, address: ({ articleId }) => `/editor/articles/${articleId}${rest}` },
    ...(rest === '/withdraw' || rest === '/remove'
      ? []
      : [
          {
            name: `draft${rest}`,
            file,
            address: ({ draftId }: Sample) => `/editor/articles/${draftId}${rest}`,
          },
        ]),
  ];
}
