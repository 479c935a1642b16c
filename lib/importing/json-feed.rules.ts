import { wellFormed, withoutControls } from './charset.rules';
import { isoMoment } from './moments.rules';
import { type Found, madeGuid } from './rules';

/** An item of a JSON Feed (1.0, 1.1), as far as it is one. */
export function jsonFeedFound(item: unknown): Found {
  if (!isRecord(item)) return { kind: 'unreadable' };
  const link = wordsAt(item, 'url');
  const title = wordsAt(item, 'title');
  const html = wordsAt(item, 'content_html');
  const text = wordsAt(item, 'content_text');
  const at = isoMoment(wordsAt(item, 'date_published') || wordsAt(item, 'date_modified'));
  const names = [
    wordsAt(item, 'id'),
    link,
    wordsAt(item, 'external_url'),
    madeGuid(title || html || text, at),
  ];
  const guid = names.find(Boolean);
  if (!guid) return { kind: 'unreadable' };
  const photo = wordsAt(item, 'image') || wordsAt(item, 'banner_image');
  const tags = Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === 'string') : [];
  return {
    kind: 'post',
    post: {
      ...{ guid, link, title, slug: '', otherPaths: [], status: 'published' },
      html: html || escaped(text),
      markup: html === '' ? 'text' : 'html',
      excerpt: escaped(wordsAt(item, 'summary')),
      at,
      categories: [],
      tags: [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))],
      author: authorIn(item),
      ...filesIn(item),
      photo: photo === '' ? null : { address: photo, alt: '' },
      ...{ comments: 0, isSticky: false },
    },
  };
}

function filesIn(item: Readonly<Record<string, unknown>>): { files?: string[] } {
  const given: unknown[] = Array.isArray(item.attachments) ? item.attachments : [];
  const files = given.map((file) => (isRecord(file) ? wordsAt(file, 'url') : '')).filter(Boolean);
  return files.length > 0 ? { files } : {};
}

function authorIn(item: Readonly<Record<string, unknown>>) {
  const given = Array.isArray(item.authors) ? item.authors[0] : item.author;
  const name = isRecord(given) ? wordsAt(given, 'name') : '';
  const url = isRecord(given) ? wordsAt(given, 'url') : '';
  const email = url.startsWith('mailto:') ? url.slice(7) : '';
  return { login: name || email, email, name };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function wordsAt(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  if (typeof value === 'number') return String(value);
  // Escapes can write what no text has: halves of a letter, and NUL.
  return typeof value === 'string' ? withoutControls(wellFormed(value)).trim() : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
