import type { Element } from 'domhandler';
import { fieldsOf, plainTextOf, textOf, wordsOf } from './fields.rules';
import { greenwichMoment, portalMoment, rfc822Moment } from './moments.rules';
import {
  type Found,
  madeGuid,
  type Post,
  type PostAuthor,
  type PostCategory,
  type PostStatus,
} from './rules';

/** An item of WordPress' own export (WXR 1.0–1.2). */

export function isWordPress(item: Element): boolean {
  return fieldsOf(item, 'wp:post_type').length > 0;
}

export function wordPressFound(item: Element): Found {
  const type = textOf(item, 'wp:post_type');
  const id = textOf(item, 'wp:post_id');
  const guid = /^[1-9]\d*$/.test(id) ? `wp:${id}` : textOf(item, 'guid', 'link');
  const title = plainTextOf(textOf(item, 'title'));
  if (type !== 'post') return { kind: 'other', type, title, guid };
  const post = postOf(item, guid, title);
  const named = { ...post, guid: guid || madeGuid(title || post.html, post.at) };
  return named.guid === '' ? { kind: 'unreadable' } : { kind: 'post', post: named };
}

function postOf(item: Element, guid: string, title: string): Post {
  const html = textOf(item, 'content:encoded');
  return {
    ...{ guid, title, html },
    markup: html.includes('<!-- wp:') ? 'blocks' : 'classic',
    excerpt: textOf(item, 'excerpt:encoded'),
    slug: textOf(item, 'wp:post_name'),
    link: textOf(item, 'link'),
    otherPaths: otherPathsOf(item),
    status: statusOf(item),
    at: momentOf(item),
    categories: termsOf(item, 'category'),
    tags: termsOf(item, 'post_tag').map(({ name }) => name),
    author: { login: textOf(item, 'dc:creator'), email: '', name: '' },
    photo: photoOf(item),
    comments: fieldsOf(item, 'wp:comment').length,
    isSticky: textOf(item, 'wp:is_sticky') === '1',
  };
}

/** WordPress answers at these for ever, whatever the readable address is. */
function otherPathsOf(item: Element): string[] {
  const id = textOf(item, 'wp:post_id');
  const guid = textOf(item, 'guid');
  const own = /^[1-9]\d*$/.test(id) ? [`?p=${id}`] : [];
  return /^https?:\/\//.test(guid) ? [...own, guid] : own;
}

const STATUSES: Readonly<Record<string, PostStatus>> = {
  publish: 'published',
  future: 'future',
  pending: 'pending',
  private: 'hidden',
  trash: 'trash',
  // Begun and never saved, or belonging to another post.
  'auto-draft': 'trash',
  inherit: 'trash',
};

function statusOf(item: Element): PostStatus {
  const status = STATUSES[textOf(item, 'wp:status')] ?? 'draft';
  const isLocked = textOf(item, 'wp:post_password') !== '';
  return isLocked && status !== 'trash' ? 'hidden' : status;
}

function momentOf(item: Element): Date | null {
  return (
    greenwichMoment(textOf(item, 'wp:post_date_gmt')) ??
    portalMoment(textOf(item, 'wp:post_date')) ??
    rfc822Moment(textOf(item, 'pubdate'))
  );
}

/** `<category domain="post_tag" nicename="mfc">МФЦ</category>`; of old exports some are there twice. */
function termsOf(item: Element, domain: 'category' | 'post_tag'): PostCategory[] {
  const domains = domain === 'category' ? [undefined, 'category'] : ['post_tag', 'tag'];
  const terms = fieldsOf(item, 'category')
    .filter(({ attribs }) => domains.includes(attribs.domain))
    .map((field) => ({ slug: field.attribs.nicename ?? '', name: plainTextOf(wordsOf(field)).trim() }))
    .filter(({ name }) => name !== '');
  const names = terms.map(({ name }) => name.toLowerCase());
  return terms.filter(({ name, slug }, index) => {
    const isFirst = names.indexOf(name.toLowerCase()) === index;
    return (
      isFirst ||
      (slug !== '' && domain === 'category' && terms.findIndex((term) => term.slug === slug) === index)
    );
  });
}

/** The post names its picture by the id of an attachment. */
function photoOf(item: Element): Post['photo'] {
  const meta = fieldsOf(item, 'wp:postmeta').find(
    (field) => textOf(field, 'wp:meta_key') === '_thumbnail_id',
  );
  const id = meta ? textOf(meta, 'wp:meta_value') : '';
  return id === '' ? null : { address: `attachment:${id}`, alt: '' };
}

/** `<wp:category>` of the channel: slug, name, slug of the parent. */
export function categoryOf(element: Element): { slug: string; name: string; parent: string } {
  return {
    slug: textOf(element, 'wp:category_nicename'),
    name: plainTextOf(textOf(element, 'wp:cat_name')),
    parent: textOf(element, 'wp:category_parent'),
  };
}

/** `<wp:term>` says the same of everything that WordPress sorts by. */
export function isCategoryTerm(element: Element): boolean {
  return element.name === 'wp:term' && textOf(element, 'wp:term_taxonomy') === 'category';
}

export function categoryTermOf(element: Element): { slug: string; name: string; parent: string } {
  return {
    slug: textOf(element, 'wp:term_slug'),
    name: plainTextOf(textOf(element, 'wp:term_name')),
    parent: textOf(element, 'wp:term_parent'),
  };
}

export function authorOf(element: Element): PostAuthor {
  return {
    login: textOf(element, 'wp:author_login'),
    email: textOf(element, 'wp:author_email'),
    name: plainTextOf(textOf(element, 'wp:author_display_name')),
  };
}

/** An attachment: its id, the file and what it shows; null for anything else. */
export function attachmentOf(item: Element): { id: string; address: string; alt: string } | null {
  const address = textOf(item, 'wp:attachment_url');
  if (textOf(item, 'wp:post_type') !== 'attachment' || address === '') return null;
  const meta = fieldsOf(item, 'wp:postmeta');
  const alt = meta.find((field) => textOf(field, 'wp:meta_key') === '_wp_attachment_image_alt');
  return { id: textOf(item, 'wp:post_id'), address, alt: alt ? textOf(alt, 'wp:meta_value') : '' };
}
