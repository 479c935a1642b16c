/** Words that stay on either side of a change, so that one sees where it is. */
const CONTEXT = 6;

/** Characters of one side that are shown; the whole text is in the history of its subject. */
const MOST = 400;

export type Excerpt = { readonly before: string; readonly after: string };

/** Of two texts the part in which they differ, with a few words around it. Short texts stay whole. */
export function changedPart(before: string, after: string): Excerpt {
  if (before.length <= MOST && after.length <= MOST) return { before, after };
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const start = Math.max(0, sameAtStart(old, young) - CONTEXT);
  const rest = [old.slice(start), young.slice(start)] as const;
  const tail = Math.max(0, sameAtStart(rest[0].toReversed(), rest[1].toReversed()) - CONTEXT);
  const cut = (words: readonly string[]) =>
    `${start > 0 ? '… ' : ''}${shortened(words.slice(0, words.length - tail).join(''), tail > 0)}`;
  return { before: cut(rest[0]), after: cut(rest[1]) };
}

/** A long text up to a word's end. */
export function shortened(text: string, goesOn = false): string {
  if (text.length <= MOST) return goesOn ? `${text.trimEnd()} …` : text;
  const cut = text.slice(0, MOST);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || MOST).trimEnd()} …`;
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  for (let index = 0; index < shorter; index += 1) if (one[index] !== other[index]) return index;
  return shorter;
}

/** Words, each with the space behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}
