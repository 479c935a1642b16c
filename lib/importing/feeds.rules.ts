import type { Element } from 'domhandler';
import { atomFound } from './atom.rules';
import { fieldOf, fieldsOf, namedOnce, plainTextOf, textOf, wordsOf } from './fields.rules';
import { anyMoment } from './moments.rules';
import { absoluteFrom, type Found, madeGuid, type Post } from './rules';
import { turboTitle } from './turbo.rules';

/** An item of RSS (0.9–2.0, RDF) or an entry of Atom. A feed holds what readers saw, so all of it is published. */
export function feedFound(item: Element): Found {
  if (item.name.endsWith('entry')) return atomFound(item);
  const post = itemOf(item);
  return post.guid === '' ? { kind: 'unreadable' } : { kind: 'post', post };
}

const ALWAYS = {
  slug: '',
  otherPaths: [],
  tags: [],
  status: 'published',
  comments: 0,
  isSticky: false,
} as const;

function itemOf(item: Element): Post {
  // What FeedBurner gave out led by its own server.
  const link = absoluteFrom(item.attribs['xml:base'] ?? '', textOf(item, 'feedburner:origlink', 'link'));
  const { full, turbo, ...texts } = textsOf(item);
  const at = anyMoment(
    textOf(item, 'pubdate', 'dc:date', 'date', 'published', 'dcterms:issued', 'dcterms:created'),
  );
  return {
    ...ALWAYS,
    ...texts,
    ...enclosuresOf(item),
    ...{ link: link || permalinkOf(item), at },
    markup: turbo === '' ? 'html' : 'turbo',
    guid: guidOf(item, link) || madeGuid(texts.title || texts.html, at),
    categories: namedOnce(
      fieldsOf(item, 'category').flatMap(categoriesIn).concat(textOf(item, 'dc:subject')),
    ),
    author: rssAuthor(textOf(item, 'author'), textOf(item, 'dc:creator')),
  };
}

function textsOf(item: Element) {
  const description = textOf(item, 'description', 'itunes:summary');
  const plain = textOf(item, 'content:encoded', 'yandex:full-text');
  const turbo = plain === '' ? textOf(item, 'turbo:content') : '';
  const full = plain || turbo || textOf(item, 'fulltext', 'rambler:fulltext', 'rambler:full-text');
  return {
    ...{ full, turbo, html: full || description, excerpt: full === '' ? '' : description },
    title: plainTextOf(textOf(item, 'title')) || turboTitle(turbo) || textOf(item, 'turbo:topic'),
  };
}

/** The home page is the address of everything that has no page of its own, so it names nothing. */
function guidOf(item: Element, link: string): string {
  return textOf(item, 'guid') || item.attribs['rdf:about'] || (isHomePage(link) ? '' : link);
}

function isHomePage(link: string): boolean {
  return URL.canParse(link) && /^\/?$/.test(new URL(link).pathname + new URL(link).search);
}

/** Bitrix writes the way to a section, with a slash at its end: «Новости/Выплаты/»; the last one is the nearest. */
function categoriesIn(field: Element): string[] {
  const words = wordsOf(field);
  return words.endsWith('/') ? words.split('/').reverse() : [words];
}

/** A guid is an address unless it says that it is not, or does not look like one. */
function permalinkOf(item: Element): string {
  const guid = fieldOf(item, 'guid');
  const isAddress = guid && guid.attribs.ispermalink !== 'false' && /^https?:/i.test(wordsOf(guid));
  return isAddress ? wordsOf(guid) : '';
}

/** «ivan@example.ru (Иван Петров)» */
function rssAuthor(author: string, creator: string): Post['author'] {
  const [, email = '', name = ''] = /^(\S+@\S+)(?:\s*\((.*)\))?$/.exec(author) ?? [];
  const words = email === '' ? author : name;
  return { login: creator || words || email, email, name: creator || words };
}

/** The picture above the text, and whatever else stands beside it. */
function enclosuresOf(item: Element): Pick<Post, 'photo' | 'files'> {
  const enclosures = fieldsOf(item, 'enclosure').filter(({ attribs }) => attribs.url);
  const media = [...fieldsOf(item, 'media:content'), ...fieldsOf(item, 'media:thumbnail')];
  const picture = [...enclosures, ...media].find(
    ({ attribs, name }) =>
      attribs.type?.startsWith('image/') || attribs.medium === 'image' || name === 'media:thumbnail',
  );
  const address = picture?.attribs.url ?? '';
  const files = enclosures.map(({ attribs }) => attribs.url ?? '').filter((url) => url !== address);
  return {
    photo: address === '' ? null : { address, alt: '' },
    ...(files.length > 0 ? { files } : {}),
  };
}
