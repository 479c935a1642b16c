import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '@/lib/feeds/atom.rules';
import { jsonFeed } from '@/lib/feeds/json.rules';
import { rssFeed } from '@/lib/feeds/rss.rules';
import { childNamed, childrenNamed, parseXml, textsOf } from '@/tests/support/xml';
import { PHOTO } from '../articles-reading/a-teaser';
import { aFeed, aFeedArticle } from './a-feed';

const HOSTILE = 'A & B <b>«5 < 6»</b> ]]> \u0000\u0008\u000b\u001b\ud800 \ufffe 👵🏻 &amp; "';
const HARMLESS = 'A & B <b>«5 < 6»</b> ]]>   👵🏻 &amp; "';

const items = (xml: string) => childrenNamed(childNamed(parseXml(xml), 'channel'), 'item');
const entries = (xml: string) => childrenNamed(parseXml(xml), 'entry');

describe('RSS 2.0', () => {
  test('says of itself all that the specification asks for', () => {
    const channel = childNamed(parseXml(rssFeed(aFeed([aFeedArticle()]))), 'channel');

    expect(textsOf(channel, 'title')).toEqual(['Департамент: новости']);
    expect(textsOf(channel, 'link')).toEqual(['https://portal.test/']);
    expect(textsOf(channel, 'language')).toEqual(['ru']);
    expect(textsOf(channel, 'lastBuildDate')).toEqual(['Sun, 15 Sep 2024 09:00:00 GMT']);
    expect(childNamed(channel, 'atom:link').attributes).toEqual({
      href: 'https://portal.test/rss.xml',
      rel: 'self',
      type: 'application/rss+xml',
    });
    const image = childNamed(channel, 'image');
    expect(textsOf(image, 'link')).toEqual(textsOf(channel, 'link'));
    expect(textsOf(image, 'title')).toEqual(textsOf(channel, 'title'));
  });

  test('says who, when, what about, and the whole text twice', () => {
    const body = '<h2>Кому</h2><p>Всем.</p>';
    const [item] = items(rssFeed(aFeed([aFeedArticle({ slug: 'priyom', body })])));

    expect(item?.children.map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Приём заявлений продлён'],
      ['link', 'https://portal.test/news/priyom'],
      ['guid', 'urn:uuid:0190a1b2-0000-7000-8000-000000000aaa'],
      ['pubDate', 'Sun, 15 Sep 2024 09:00:00 GMT'],
      ['author', 'press@portal.test (Пресс-служба)'],
      ['dc:creator', 'Пресс-служба'],
      ['category', 'Выплаты'],
      ['description', 'Заявление можно подать до конца месяца.'],
      ['yandex:genre', 'message'],
      ['yandex:full-text', 'Кому\nВсем.'],
      ['content:encoded', `<p>Заявление можно подать до конца месяца.</p>${body}`],
    ]);
  });

  test('encloses the photo with the size and the kind of its file', () => {
    const [item] = items(rssFeed(aFeed([aFeedArticle({ photo: PHOTO })])));

    expect(item && childNamed(item, 'enclosure').attributes).toEqual({
      url: `https://portal.test/media/${PHOTO.id}/960.jpg`,
      length: '54321',
      type: 'image/jpeg',
    });
  });

  test('names no author where the press service has no e-mail', () => {
    const [item] = items(rssFeed(aFeed([aFeedArticle()], { email: '' })));

    expect(item && childrenNamed(item, 'author')).toEqual([]);
  });
});

describe('Atom', () => {
  test('of a category says where it stands and which page shows the same', () => {
    const feed = parseXml(atomFeed(aFeed([aFeedArticle()], { pagePath: '/category/vyplaty' })));

    expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ru' });
    expect(textsOf(feed, 'id')).toEqual(['https://portal.test/category/vyplaty/atom.xml']);
    expect(textsOf(feed, 'updated')).toEqual(['2024-09-15T12:00:00+03:00']);
    expect(childrenNamed(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', 'https://portal.test/category/vyplaty/atom.xml'],
      ['alternate', 'https://portal.test/category/vyplaty'],
    ]);
    expect(textsOf(childNamed(feed, 'author'), 'name')).toEqual(['Департамент']);
  });

  test('says when an article was published and when it was changed', () => {
    const changedAt = new Date('2024-09-16T09:00:00Z');
    const [entry] = entries(atomFeed(aFeed([aFeedArticle({ changedAt, photo: PHOTO })])));

    expect(entry && textsOf(entry, 'published')).toEqual(['2024-09-15T12:00:00+03:00']);
    expect(entry && textsOf(entry, 'updated')).toEqual(['2024-09-16T12:00:00+03:00']);
    expect(entry && childrenNamed(entry, 'link')[1]?.attributes).toMatchObject({
      rel: 'enclosure',
      type: 'image/jpeg',
      length: '54321',
    });
  });

  test('has its instant where nothing was published yet', () => {
    const feed = parseXml(atomFeed(aFeed([], { changedAt: null })));

    expect(textsOf(feed, 'updated')).toEqual(['1970-01-01T03:00:00+03:00']);
  });
});

test('JSON Feed 1.1 says the same', () => {
  const tags = [{ slug: 'sroki', name: 'сроки' }];
  const feed = JSON.parse(jsonFeed(aFeed([aFeedArticle({ slug: 'priyom', photo: PHOTO, tags })])));

  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    language: 'ru',
    home_page_url: 'https://portal.test/',
    feed_url: 'https://portal.test/feed.json',
  });
  expect(feed.items).toMatchObject([
    {
      id: 'urn:uuid:0190a1b2-0000-7000-8000-000000000aaa',
      url: 'https://portal.test/news/priyom',
      date_published: '2024-09-15T12:00:00+03:00',
      date_modified: '2024-09-15T12:00:00+03:00',
      authors: [{ name: 'Пресс-служба' }],
      tags: ['Выплаты', 'сроки'],
      image: `https://portal.test/media/${PHOTO.id}/960.jpg`,
      attachments: [{ mime_type: 'image/jpeg', size_in_bytes: 54_321 }],
    },
  ]);
});

test('what XML cannot say is left out, and its signs stay text', () => {
  const feed = aFeed([
    aFeedArticle({ title: HOSTILE, lead: HOSTILE, body: '<p>a &amp; b ]]&gt;\u0001</p>' }),
  ]);

  expect(items(rssFeed(feed)).flatMap((item) => textsOf(item, 'title'))).toEqual([HARMLESS]);
  expect(entries(atomFeed(feed)).flatMap((entry) => textsOf(entry, 'summary'))).toEqual([HARMLESS]);
});

test('any text whatsoever makes well-formed feeds', () => {
  const anyText = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(anyText, anyText, (title, body) => {
      const feed = aFeed([aFeedArticle({ title, lead: body, body: `<p>${body}</p>` })]);
      expect(items(rssFeed(feed))).toHaveLength(1);
      expect(entries(atomFeed(feed))).toHaveLength(1);
      expect(JSON.parse(jsonFeed(feed)).items).toHaveLength(1);
    }),
  );
});
