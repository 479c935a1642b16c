import { formatDayAndMonth, inPortalZone } from '@/lib/shared/dates';
import { plural } from '@/lib/shared/russian';
import type { LetterPart, LetterWords } from '../write-letter';
import { type Story, storyPart } from './story';
import { type SubscriptionParticulars, subscriptionFooter } from './subscription-footer';

/** More make a letter that nobody reads and some mail programs cut off. */
const MOST_STORIES = 40;

type Digest = SubscriptionParticulars & {
  /** Newest first, at least one. */
  readonly stories: readonly Story[];
  /** Whole address of the list of all news. */
  readonly allNews: string;
};

export function digestWords(digest: Digest): LetterWords {
  const { stories, allNews, unsubscribe } = digest;
  const heading = `Новости за\u00a0${period(stories)}: ${plural(stories.length, MATERIALS)}`;
  const [only] = stories;
  return {
    subject: stories.length === 1 && only ? only.title : heading,
    parts: [
      { kind: 'heading', text: heading },
      ...stories.slice(0, MOST_STORIES).map(storyPart),
      ...theRest(stories.length - MOST_STORIES, allNews),
    ],
    footer: subscriptionFooter(digest),
    unsubscribe,
  };
}

const MATERIALS = ['материал', 'материала', 'материалов'] as const;

function theRest(count: number, href: string): LetterPart[] {
  if (count <= 0) return [];
  return [{ kind: 'link', label: `Ещё ${plural(count, MATERIALS)} на\u00a0портале: все новости`, href }];
}

/** «24 ноября», «20–24 ноября», «30 ноября — 1 декабря»: the days on which the stories were published. */
function period(stories: readonly Story[]): string {
  const [newest = new Date(Number.NaN), oldest = newest] = [stories[0], stories.at(-1)].map(
    (story) => story?.publishedAt,
  );
  const [first, last] = [formatDayAndMonth(oldest), formatDayAndMonth(newest)];
  if (first === last) return last;
  const [from, until] = [inPortalZone(oldest), inPortalZone(newest)];
  return from.getMonth() === until.getMonth() ? `${from.getDate()}–${last}` : `${first}\u00a0— ${last}`;
}
