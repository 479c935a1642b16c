import { articlePath, type BodyMedia, type FeedArticle } from '@/lib/articles/reading.rules';
import type { PictureFile } from '@/lib/media/picture-file.rules';
import { textOfHtml } from '@/lib/shared/html-text';
import { feedBody, feedFigure, feedList, feedParagraph } from './html.rules';
import { type FeedEntry, type FeedPicture, MOST_FEED_HTML } from './rules';

/** The photo's file as it lies on the disk. */
export type EnclosedFile = PictureFile & { bytes: number };

type Surroundings = {
  media: BodyMedia;
  origin: URL;
  /** By id of the picture; one whose file is not there is missing. */
  files: ReadonlyMap<string, EnclosedFile>;
};

/** Articles as entries of a feed, in the order given. */
export function entriesOf(articles: readonly FeedArticle[], surroundings: Surroundings): FeedEntry[] {
  let room = MOST_FEED_HTML;
  return articles.map((article) => {
    room -= article.body.length;
    return entryOf(room >= 0 ? article : { ...article, body: '', plainSummary: [] }, surroundings);
  });
}

function entryOf(article: FeedArticle, surroundings: Surroundings): FeedEntry {
  const { id, slug, title, lead, publishedAt, changedAt, category, source, tags } = article;
  const url = new URL(articlePath(slug), surroundings.origin).href;
  const html = htmlOf(article, url, surroundings.media);
  return {
    ...{ id: `urn:uuid:${id}`, url, title, lead, html, publishedAt },
    text: textOfHtml(article.body) || lead,
    updatedAt: changedAt ?? publishedAt,
    category: category?.name ?? null,
    source: source?.name ?? null,
    tags: tags.map(({ name }) => name),
    picture: pictureOf(article, surroundings),
  };
}

function htmlOf({ photo, lead, plainSummary, body }: FeedArticle, url: string, media: BodyMedia): string {
  const figure = photo ? feedFigure(photo, url) : '';
  return [figure, feedParagraph(lead), feedList(plainSummary), feedBody(body, { media, url })].join('');
}

function pictureOf({ photo }: FeedArticle, { files, origin }: Surroundings): FeedPicture | null {
  const file = photo && files.get(photo.id);
  if (!file) return null;
  const { path, mimeType, bytes } = file;
  return { url: new URL(path, origin).href, mimeType, bytes, title: photo.decorative ? '' : photo.alt };
}
