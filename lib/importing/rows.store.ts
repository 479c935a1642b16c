import { randomUUID } from 'node:crypto';
import type { Addressed, Places } from './candidate.rules';
import type { ImportRun } from './import-run.rules';
import type { NewRows } from './store';

/** News as rows of the database. */
export function rowsOf(
  run: ImportRun,
  articles: readonly Addressed[],
  places: Places & { readonly tagIds: ReadonlyMap<string, string> },
): NewRows {
  const editions = articles.map((article) => editionOf(run, article, places));
  return {
    // No comments: the talk about old news took place elsewhere.
    articles: articles.map(({ id, slug }) => ({ id, slug, commentPolicy: 'closed', createdAt: run.now })),
    editions,
    tags: articles.flatMap(({ planned }, index) => {
      const ids = planned.placing.tags.flatMap((name) => places.tagIds.get(name.toLowerCase()) ?? []);
      return [...new Set(ids)].map((tagId) => ({ editionId: editions[index]?.id ?? '', tagId }));
    }),
    oldPaths: articles.flatMap(({ id, paths }) => paths.map((path) => ({ path, articleId: id }))),
    oldSlugs: articles.flatMap(({ id, oldSlugs }) =>
      oldSlugs.map((slug) => ({ slug, articleId: id, createdAt: run.now })),
    ),
    items: articles.map((article) => itemOf(run, article)),
  };
}

function editionOf({ now }: ImportRun, article: Addressed, { sourceId, categoryIds }: Places) {
  const { planned, personId, photoId, id: articleId } = article;
  const { title, lead, body, bodyText, publishedAt, placing } = planned;
  // As if it had always been here: thousands of old news are no recent work of the desk.
  const at = publishedAt ?? now;
  return {
    ...{
      id: randomUUID(),
      articleId,
      number: 1,
      title,
      lead,
      body,
      bodyText,
      photoId,
      sourceId,
      publishedAt,
    },
    categoryId: categoryIds.get(placing.category) ?? null,
    state: publishedAt ? 'published' : 'draft',
    ...{ createdAt: at, changedAt: at },
    ...{ createdById: personId, changedById: personId, substanceById: personId },
  };
}

function itemOf({ now, site }: ImportRun, { planned, guid, hash, id: articleId }: Addressed) {
  return {
    ...{ origin: site.origin, guid, articleId, hash, version: 1, importedAt: now },
    asPublished: planned.publishedAt !== null,
    hasOldLinks: planned.hasOldLinks,
  };
}
