import type { FeedArticle } from '@/lib/articles/reading.rules';
import { entriesOf } from '@/lib/feeds/entries.rules';
import type { Feed } from '@/lib/feeds/rules';
import { pictureFile } from '@/lib/media/picture-file.rules';
import { aTeaser, PHOTO } from '../articles-reading/a-teaser';

export const ORIGIN = new URL('https://portal.test');
export const HIDDEN_ID = '0190a1b2-0000-7000-8000-00000000dead';
export const DOCUMENT_ID = '0190a1b2-0000-7000-8000-00000000d0c0';

const MEDIA = {
  pictures: new Map([[PHOTO.id, PHOTO]]),
  documents: new Map([
    [
      DOCUMENT_ID,
      {
        ...{ id: DOCUMENT_ID, fileName: 'blank.pdf', title: 'Бланк' },
        ...{ mimeType: 'application/pdf', bytes: 120_000 },
      },
    ],
  ]),
};

export function aFeedArticle(given: Partial<FeedArticle> = {}): FeedArticle {
  return {
    ...aTeaser(),
    id: '0190a1b2-0000-7000-8000-000000000aaa',
    changedAt: null,
    body: '<p>Приём заявлений продлён.</p>',
    plainSummary: [],
    tags: [],
    source: { slug: 'press', name: 'Пресс-служба' },
    ...given,
  };
}

export function aFeed(articles: readonly FeedArticle[], given: Partial<Feed> = {}): Feed {
  const file = { ...pictureFile(PHOTO, 960), bytes: 54_321 };
  return {
    title: 'Департамент: новости',
    description: 'Новости: Департамент',
    departmentName: 'Департамент',
    email: 'press@portal.test',
    origin: ORIGIN,
    pagePath: '/',
    changedAt: new Date('2024-09-15T09:00:00Z'),
    entries: entriesOf(articles, { media: MEDIA, origin: ORIGIN, files: new Map([[PHOTO.id, file]]) }),
    ...given,
  };
}
