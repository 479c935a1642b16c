import type { Element } from 'domhandler';
import { fieldOf, fieldsOf, markupOf, plainTextOf, textOf, wordsOf } from './fields.rules';
import { anyMoment } from './moments.rules';
import { type Found, madeGuid, type Post } from './rules';

/** An item of RSS (0.9–2.0, RDF) or an entry of Atom. A feed holds what readers saw, so all of it is published. */
export function feedFound(item: Element): Found {
  const isAtom = item.name.endsWith('entry');
  const post = isAtom ? entryOf(item) : itemOf(item);
  return post.guid === '' ? { kind: 'unreadable' } : { kind: 'post', post };
}

const ALWAYS = {
  markup: 'html',
  slug: '',
  otherPaths: [],
  status: 'published',
  comments: 0,
  isSticky: false,
} as const;

function itemOf(item: Element): Post {
  const link = textOf(item, 'link');
  const description = textOf(item, 'description', 'itunes:summary');
  const full = textOf(item, 'content:encoded', 'yandex:full-text', 'turbo:content', 'fulltext');
  const title = plainTextOf(textOf(item, 'title'));
  const at = anyMoment(textOf(item, 'pubdate', 'dc:date', 'date', 'published'));
  return {
    ...ALWAYS,
    title,
    html: full || description,
    excerpt: full === '' ? '' : description,
    guid:
      textOf(item, 'guid') || item.attribs['rdf:about'] || link || madeGuid(title || full || description, at),
    link: link || permalinkOf(item),
    at,
    categories: namedOnce(fieldsOf(item, 'category').map(wordsOf).concat(textOf(item, 'dc:subject'))),
    tags: [],
    author: rssAuthor(textOf(item, 'author'), textOf(item, 'dc:creator')),
    photo: photoOf(item),
  };
}

/** A guid is an address unless it says that it is not. */
function permalinkOf(item: Element): string {
  const guid = fieldOf(item, 'guid');
  return guid && guid.attribs.ispermalink !== 'false' ? wordsOf(guid) : '';
}

/** «ivan@example.ru (Иван Петров)» */
function rssAuthor(author: string, creator: string): Post['author'] {
  const [, email = '', name = ''] = /^(\S+@\S+)(?:\s*\((.*)\))?$/.exec(author) ?? [];
  const words = email === '' ? author : name;
  return { login: creator || words || email, email, name: creator || words };
}

function photoOf(item: Element): Post['photo'] {
  const enclosures = [
    ...fieldsOf(item, 'enclosure'),
    ...fieldsOf(item, 'media:content'),
    ...fieldsOf(item, 'media:thumbnail'),
  ];
  const picture = enclosures.find(
    ({ attribs, name }) =>
      attribs.type?.startsWith('image/') || attribs.medium === 'image' || name === 'media:thumbnail',
  );
  return picture?.attribs.url ? { address: picture.attribs.url, alt: '' } : null;
}

function entryOf(entry: Element): Post {
  const link = linkOf(entry, 'alternate');
  const title = atomText(fieldOf(entry, 'title'));
  const content = atomHtml(fieldOf(entry, 'content'));
  const summary = atomHtml(fieldOf(entry, 'summary'));
  const at = anyMoment(textOf(entry, 'published', 'issued') || textOf(entry, 'updated', 'modified'));
  const author = fieldOf(entry, 'author');
  const email = author ? textOf(author, 'email') : '';
  const name = author ? textOf(author, 'name') : '';
  const enclosure = linkElements(entry).find(
    ({ attribs }) => attribs.rel === 'enclosure' && attribs.type?.startsWith('image/'),
  );
  return {
    ...ALWAYS,
    ...{ title: plainTextOf(title), html: content || summary, excerpt: content === '' ? '' : summary },
    guid: textOf(entry, 'id') || link || madeGuid(plainTextOf(title) || content || summary, at),
    ...{ link, at },
    categories: namedOnce(
      fieldsOf(entry, 'category').map(({ attribs }) => attribs.label || attribs.term || ''),
    ),
    tags: [],
    author: { login: name || email, email, name },
    photo: enclosure?.attribs.href ? { address: enclosure.attribs.href, alt: '' } : null,
  };
}

function linkElements(element: Element): Element[] {
  return fieldsOf(element, 'link').filter(({ attribs }) => attribs.href !== undefined);
}

function linkOf(element: Element, rel: string): string {
  const link = linkElements(element).find(({ attribs }) => (attribs.rel ?? 'alternate') === rel);
  return link?.attribs.href ?? '';
}

/** Atom says of each text whether it is words, HTML as words, or markup. */
function atomHtml(field: Element | null): string {
  if (!field) return '';
  if (field.attribs.type === 'xhtml' || field.attribs.type?.endsWith('+xml')) return markupOf(field);
  const words = wordsOf(field);
  return field.attribs.type === 'html' || field.attribs.type === 'text/html' ? words : escaped(words);
}

function atomText(field: Element | null): string {
  return plainTextOf(atomHtml(field)).trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function namedOnce(names: readonly string[]): { slug: string; name: string }[] {
  const plain = names.map((name) => plainTextOf(name).trim()).filter(Boolean);
  return [...new Set(plain)].map((name) => ({ slug: '', name }));
}
