import { Element, isTag } from 'domhandler';
import { kindOf, shownIn, statusOf } from './blogger.rules';
import { fieldOf, fieldsOf, markupOf, namedOnce, plainTextOf, textOf, wordsOf } from './fields.rules';
import { anyMoment } from './moments.rules';
import { absoluteFrom, type Found, madeGuid, type Post } from './rules';

/** An entry of Atom (0.3, 1.0). */
export function atomFound(given: Element): Found {
  const entry = withoutSource(given);
  const kind = kindOf(entry);
  const post = entryOf(entry);
  if (kind !== 'post') return { kind: 'other', type: kind, title: post.title, guid: post.guid };
  return post.guid === '' ? { kind: 'unreadable' } : { kind: 'post', post };
}

/** `<source>` says where an entry was taken from: its title, categories and texts are those of that feed. */
function withoutSource(entry: Element): Element {
  const own = entry.children.filter((child) => !isTag(child) || child.name !== 'source');
  return new Element(entry.name, entry.attribs, own);
}

function entryOf(entry: Element): Post {
  const base = entry.attribs['xml:base'] ?? '';
  const link = absoluteFrom(base, linkOf(entry, 'alternate'));
  const { textBase, ...texts } = textsOf(entry, base);
  const at = anyMoment(textOf(entry, 'published', 'issued') || textOf(entry, 'updated', 'modified'));
  return {
    ...{ markup: 'html', slug: '', comments: 0, isSticky: false, tags: [] },
    ...texts,
    ...(textBase === '' ? {} : { base: textBase }),
    ...enclosuresOf(entry, base),
    guid: textOf(entry, 'id') || link || madeGuid(texts.title || texts.html, at),
    ...{ link, at, status: statusOf(entry), otherPaths: shownIn(entry) },
    categories: namedOnce(fieldsOf(entry, 'category').map(categoryOf)),
    author: authorOf(fieldOf(entry, 'author')),
  };
}

function textsOf(entry: Element, base: string) {
  const content = atomHtml(fieldOf(entry, 'content'));
  const summary = atomHtml(fieldOf(entry, 'summary'));
  return {
    ...{ title: atomText(fieldOf(entry, 'title')), html: content || summary },
    excerpt: content === '' ? '' : summary,
    textBase: baseOf(fieldOf(entry, content === '' ? 'summary' : 'content'), base),
  };
}

function authorOf(author: Element | null): Post['author'] {
  const email = author ? textOf(author, 'email') : '';
  const name = author ? textOf(author, 'name') : '';
  return { login: name || email, email, name };
}

/** What relative addresses in a field are relative to. */
function baseOf(field: Element | null, base: string): string {
  return absoluteFrom(base, field?.attribs['xml:base'] ?? '') || base;
}

// Of what kind an entry is says Google among its categories.
const GOOGLE_KIND = /^https?:\/\/schemas\.google\.com\/g\/2005#kind$/;

function categoryOf({ attribs }: Element): string {
  return GOOGLE_KIND.test(attribs.scheme ?? '') ? '' : attribs.label || attribs.term || '';
}

/** A picture beside the entry, or one that is all of it; and whatever else stands beside it. */
function enclosuresOf(entry: Element, base: string): Pick<Post, 'photo' | 'files'> {
  const enclosures = linkElements(entry).filter(({ attribs }) => attribs.rel === 'enclosure');
  const picture = [...enclosures, ...fieldsOf(entry, 'content')].find(({ attribs }) =>
    attribs.type?.startsWith('image/'),
  );
  const address = absoluteFrom(base, picture?.attribs.href ?? picture?.attribs.src ?? '');
  const files = enclosures
    .map(({ attribs }) => absoluteFrom(base, attribs.href ?? ''))
    .filter((file) => file !== address);
  return {
    photo: address === '' ? null : { address, alt: '' },
    ...(files.length > 0 ? { files } : {}),
  };
}

function linkElements(element: Element): Element[] {
  return fieldsOf(element, 'link').filter(({ attribs }) => attribs.href !== undefined);
}

function linkOf(element: Element, rel: string): string {
  const link = linkElements(element).find(({ attribs }) => (attribs.rel ?? 'alternate') === rel);
  return link?.attribs.href ?? '';
}

/** Atom says of each text whether it is words, HTML as words, or markup; what is no text stands there as base64. */
function atomHtml(field: Element | null): string {
  if (!field) return '';
  const { type = 'text', mode } = field.attribs;
  const isHtml = /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(type);
  if (mode === 'escaped' && isHtml) return wordsOf(field);
  if (type === 'xhtml' || type.endsWith('+xml')) return markupOf(field);
  if (mode === 'base64' || (type.includes('/') && !type.startsWith('text/'))) return '';
  return isHtml ? wordsOf(field) : escaped(wordsOf(field));
}

/** Many programs escape a title once more than they should. */
function atomText(field: Element | null): string {
  const words = plainTextOf(atomHtml(field)).trim();
  return words.includes('<') ? words : plainTextOf(words).trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
