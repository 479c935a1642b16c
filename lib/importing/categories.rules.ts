import { cutAtWord, oneLine } from './lead.rules';
import type { Note, Post, PostCategory, Site } from './rules';

/** Which category and which tags a news of another site gets here. */

export type CategoryChoices = {
  /** Name in the file, in small letters → the category's slug here. */
  readonly named: ReadonlyMap<string, string>;
  /** Where everything goes that is not named; null: categories that are missing are made. */
  readonly fallback: string | null;
};

/** A category here, or one to be found or made by its name. */
export type ChosenCategory = { readonly slug: string } | { readonly name: string };

export type Placing = {
  readonly category: ChosenCategory;
  readonly tags: readonly string[];
  readonly notes: readonly Note[];
};

/** Where nothing else is said, and there is no other place. */
export const GENERAL_CATEGORY = 'Новости';

const LIMITS = { category: 150, tag: 60, tags: 20 } as const;

// What WordPress gives to everything that nobody has sorted.
const UNSORTED = /^(?:uncategori[sz]ed|без рубрики|без категории)$/i;

/** The deepest of the post's categories is its category, what is left of them become tags. */
export function placePost(post: Post, site: Site, choices: CategoryChoices): Placing {
  const sorted = post.categories.filter(({ name }) => !UNSORTED.test(name));
  const chosen = sorted.find(({ name }) => choices.named.has(name.toLowerCase())) ?? deepest(sorted, site);
  const others = sorted.map(({ name }) => name).filter((name) => !chosen || !isSame(name, chosen.name));
  const category = categoryFor(chosen, choices);
  // A category that gives way to the fallback would be lost else.
  const given =
    'slug' in category && chosen && !choices.named.has(chosen.name.toLowerCase()) ? [chosen.name] : [];
  const { tags, notes } = tagsOf([...post.tags, ...given, ...others]);
  return { category, tags, notes: chosen ? notes : [{ key: 'noCategory', detail: '' }, ...notes] };
}

function categoryFor(chosen: PostCategory | undefined, { named, fallback }: CategoryChoices): ChosenCategory {
  const slug = (chosen && named.get(chosen.name.toLowerCase())) ?? fallback;
  if (slug) return { slug };
  return { name: cutAtWord(oneLine(chosen?.name ?? GENERAL_CATEGORY), LIMITS.category) };
}

/** The first of those that have the most above them. */
function deepest(categories: readonly PostCategory[], site: Site): PostCategory | undefined {
  const depths = categories.map(({ slug }) => depthOf(slug, site));
  return categories[depths.indexOf(Math.max(...depths))];
}

// A category that is above itself would be climbed for ever.
const DEEPEST = 20;

function depthOf(slug: string, site: Site): number {
  let depth = 0;
  for (let at = site.categories.get(slug); at?.parent && depth < DEEPEST; at = site.categories.get(at.parent))
    depth += 1;
  return depth;
}

/** Names as the desk admits them: the form parts tags by commas. */
function tagsOf(names: readonly string[]): { tags: string[]; notes: Note[] } {
  const fitting = names.map((name) => oneLine(name.replaceAll(',', ' '))).filter(Boolean);
  const short = fitting.filter((name) => name.length <= LIMITS.tag);
  const different = short.filter((name, index) => short.findIndex((other) => isSame(other, name)) === index);
  const notes: Note[] = fitting
    .filter((name) => name.length > LIMITS.tag)
    .map((name) => ({ key: 'badTag', detail: cutAtWord(name, 80) }));
  const left = different.slice(LIMITS.tags);
  if (left.length > 0) notes.push({ key: 'moreTags', detail: left.join(', ') });
  return { tags: different.slice(0, LIMITS.tags), notes };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
