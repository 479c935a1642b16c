import { readFeed } from '@/lib/articles/feed.queries';
import { findBodyMedia } from '@/lib/articles/queries';
import { atomFeed } from '@/lib/feeds/atom.rules';
import { type EnclosedFile, entriesOf } from '@/lib/feeds/entries.rules';
import { FEED_PICTURE_WIDTH } from '@/lib/feeds/html.rules';
import { jsonFeed } from '@/lib/feeds/json.rules';
import { rssFeed } from '@/lib/feeds/rss.rules';
import { FEED_LENGTH, FEED_TYPES, type Feed, type FeedFormat } from '@/lib/feeds/rules';
import { findMediaFile } from '@/lib/media/files.queries';
import { pictureFile } from '@/lib/media/picture-file.rules';
import type { Picture } from '@/lib/media/rules';
import { environment } from '@/lib/shared/env';
import { findSettings } from '@/lib/structure/queries';
import type { ListHead } from '@/lib/structure/rules';

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

/** The feed of a category; of all news, where none is given. */
export async function feedAnswer(format: FeedFormat, category: ListHead | null = null): Promise<Response> {
  const feed = await feedOf(category);
  const headers = new Headers({ 'Content-Type': `${FEED_TYPES[format]}; charset=utf-8` });
  // Search engines show the articles themselves.
  headers.set('X-Robots-Tag', 'noindex');
  if (feed.changedAt) headers.set('Last-Modified', feed.changedAt.toUTCString());
  return new Response(WRITERS[format](feed), { headers });
}

async function feedOf(category: ListHead | null): Promise<Feed> {
  const [settings, { articles, changedAt }] = await Promise.all([
    findSettings(),
    readFeed({ categoryId: category?.id ?? null }, FEED_LENGTH),
  ]);
  const [media, files] = await Promise.all([
    findBodyMedia(articles.map(({ body }) => body).join('')),
    findFiles(articles.flatMap(({ photo }) => photo ?? [])),
  ]);
  const origin = environment().PUBLIC_URL;
  const { departmentName, email } = settings;
  return {
    ...headOf(category, departmentName),
    ...{ departmentName, email, origin, changedAt },
    entries: entriesOf(articles, { media, files, origin }),
  };
}

function headOf(category: ListHead | null, departmentName: string) {
  if (!category) {
    return { title: `${departmentName}: новости`, description: `Новости: ${departmentName}`, pagePath: '/' };
  }
  return {
    title: `${category.name} — ${departmentName}`,
    description: category.summary || `Новости рубрики «${category.name}»`,
    pagePath: `/category/${category.slug}`,
  };
}

async function findFiles(photos: readonly Picture[]): Promise<Map<string, EnclosedFile>> {
  const found = await Promise.all(
    photos.map(async (photo): Promise<[string, EnclosedFile][]> => {
      const file = pictureFile(photo, FEED_PICTURE_WIDTH);
      const stored = await findMediaFile(photo.id, file.file);
      return stored ? [[photo.id, { ...file, bytes: stored.bytes }]] : [];
    }),
  );
  return new Map(found.flat());
}
