import type { Element } from 'domhandler';
import { fieldOf, fieldsOf, textOf } from './fields.rules';
import type { PostStatus } from './rules';

/**
 * What an Atom says beyond a feed: Blogger's exports have a whole site in one (posts, pages, comments, settings),
 * drafts and the trash as well.
 */

const KIND = /^https?:\/\/schemas\.google\.com\/blogger\/2008\/kind#(\w+)$/;

/** `post` for whatever does not say that it is something else. */
export function kindOf(entry: Element): string {
  const terms = fieldsOf(entry, 'category').map(({ attribs }) => KIND.exec(attribs.term ?? '')?.[1]);
  const stated = textOf(entry, 'blogger:type').toLowerCase() || terms.find(Boolean);
  return stated || (fieldOf(entry, 'thr:in-reply-to') ? 'comment' : 'post');
}

const STATUSES: Readonly<Record<string, PostStatus>> = {
  '': 'published',
  live: 'published',
  scheduled: 'future',
  soft_trashed: 'trash',
};

export function statusOf(entry: Element): PostStatus {
  if (textOf(entry, 'app:draft').toLowerCase() === 'yes') return 'draft';
  return STATUSES[textOf(entry, 'blogger:status').toLowerCase()] ?? 'draft';
}

/** Where a newer export says that the post stood; within the site. */
export function shownIn(entry: Element): string[] {
  const name = textOf(entry, 'blogger:filename');
  return name.startsWith('/') ? [name] : [];
}
