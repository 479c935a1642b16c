import { parseDocument } from 'htmlparser2';
import { stretchesOf } from './sequence.rules';

/** Two texts that were written from the same one, put together by choosing. */

export type Side = 'mine' | 'saved' | 'both';

/** A stretch of two bodies in HTML: the same in both, or to be chosen from. Either side may have nothing there. */
export type MergePart =
  | { readonly kind: 'same'; readonly html: string }
  | {
      readonly kind: 'choice';
      readonly mine: string;
      readonly saved: string;
      /** The side that was changed since `base`; both where both were, so that no word is lost unasked. */
      readonly suggested: Side;
    };

type Texts = { readonly mine: string; readonly saved: string; readonly base: string };

/** The parts of two bodies in reading order, block by block: paragraphs, headings, whole lists, tables and figures. */
export function partsOfBodies({ mine, saved, base }: Texts): MergePart[] {
  const before = blocksOf(saved);
  const after = blocksOf(mine);
  const known = new Set(blocksOf(base));
  const stretches = stretchesOf({ before, after, isEqual: (one, other) => one === other });
  return stretches.flatMap((stretch): MergePart[] => {
    if (stretch.isSame) return [{ kind: 'same', html: stretch.after.join('') }];
    return pairsOf(stretch.after, stretch.before).map((pair) => choiceOf(pair, known));
  });
}

/** As many blocks on both sides are versions of each other one by one; otherwise the whole stretch is one choice. */
function pairsOf(mine: readonly string[], saved: readonly string[]): { mine: string[]; saved: string[] }[] {
  if (mine.length !== saved.length) return [{ mine: [...mine], saved: [...saved] }];
  return mine.map((block, place) => ({ mine: [block], saved: saved.slice(place, place + 1) }));
}

function choiceOf(
  { mine, saved }: { mine: readonly string[]; saved: readonly string[] },
  known: ReadonlySet<string>,
): MergePart {
  const isOld = (blocks: readonly string[]) => blocks.length > 0 && blocks.every((block) => known.has(block));
  const suggested = suggestion({ isMineOld: isOld(mine), isSavedOld: isOld(saved) });
  return { kind: 'choice', mine: mine.join(''), saved: saved.join(''), suggested };
}

/** What only stands as it stood is what the other side changed or took out. */
function suggestion({ isMineOld, isSavedOld }: { isMineOld: boolean; isSavedOld: boolean }): Side {
  if (isMineOld === isSavedOld) return 'both';
  return isMineOld ? 'saved' : 'mine';
}

/** `choices` by the place of the parts; where none is made, what is suggested. */
export function mergedBody(parts: readonly MergePart[], choices: ReadonlyMap<number, Side>): string {
  return parts
    .map((part, place) =>
      part.kind === 'same' ? part.html : chosenText(part, choices.get(place) ?? part.suggested),
    )
    .join('');
}

function chosenText({ mine, saved }: { mine: string; saved: string }, side: Side): string {
  if (side === 'both') return saved + mine;
  return side === 'mine' ? mine : saved;
}

/** The side of a field that only one of both has changed since `base`; one's own where both have. */
export function suggestedSide({ mine, saved, base }: Texts): Exclude<Side, 'both'> {
  return mine === base && saved !== base ? 'saved' : 'mine';
}

/** A body cut before each of its outermost nodes: the pieces joined are the body, whatever it is. */
function blocksOf(html: string): string[] {
  const nodes = parseDocument(html, { withStartIndices: true }).children;
  const starts = nodes.map(({ startIndex }) => startIndex ?? 0).filter((start) => start > 0);
  const cuts = [0, ...starts, html.length];
  return cuts.slice(0, -1).flatMap((cut, place) => html.slice(cut, cuts[place + 1]) || []);
}
