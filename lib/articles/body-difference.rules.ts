import {
  type BlockForm,
  type BodyBlock,
  blocksOfBody,
  type Mark,
  type RowBlock,
  type TextBlock,
  type Word,
} from './body-blocks.rules';
import { type PieceKind, withoutLoneSpaces } from './difference.rules';
import { pairsOf } from './pairs.rules';
import { type Stretch, stretchesOf } from './sequence.rules';

/** What changed between two bodies: block by block, word by word, and how words look. */

/** `from` alone: the look was taken away; `to` alone: it was given; both: a link or picture was exchanged. */
export type MarkChange = { readonly from: Mark | null; readonly to: Mark | null };

export type BodyPiece = {
  readonly kind: PieceKind;
  readonly text: string;
  /** As the words look in the later text, or did in the earlier one where they were removed. */
  readonly marks: readonly Mark[];
  /** Of words that both texts have. */
  readonly changes: readonly MarkChange[];
};

type BlockStatus = 'same' | 'removed' | 'added' | 'changed';

export type TextDifference = {
  readonly kind: 'text';
  readonly status: BlockStatus;
  readonly form: BlockForm;
  /** What the block was before, where its form has changed. */
  readonly formerForm: BlockForm | null;
  readonly pieces: readonly BodyPiece[];
};

export type RowDifference = {
  readonly kind: 'row';
  readonly status: BlockStatus;
  readonly cells: readonly TextDifference[];
};

export type BlockDifference = TextDifference | RowDifference;

/** The blocks of both bodies in reading order; removed ones stand before what came in their place. */
export function bodyDifference(before: string, after: string): BlockDifference[] {
  const stretches = stretchesOf({
    before: blocksOfBody(before),
    after: blocksOfBody(after),
    isEqual: (one, other) => one.kind === other.kind && one.text === other.text,
  });
  return stretches.flatMap(pairsOf).flatMap(({ before, after }) => blockDifferences(before, after));
}

function blockDifferences(before: BodyBlock | null, after: BodyBlock | null): BlockDifference[] {
  const isRow = before?.kind === 'row' || after?.kind === 'row';
  return isRow ? rowDifferences(asRow(before), asRow(after)) : textDifferences(asText(before), asText(after));
}

function asRow(block: BodyBlock | null): RowBlock | null {
  return block?.kind === 'row' ? block : null;
}

function asText(block: BodyBlock | null): TextBlock | null {
  return block?.kind === 'text' ? block : null;
}

function rowDifferences(before: RowBlock | null, after: RowBlock | null): RowDifference[] {
  const cells = cellPairs(before?.cells ?? [], after?.cells ?? []).flatMap((pair) =>
    textDifferences(pair.before, pair.after),
  );
  const isChanged = cells.some(({ status }) => status !== 'same');
  return [{ kind: 'row', status: statusOf(before, after, isChanged), cells }];
}

/** Cells of as many columns belong to each other by their place; otherwise a column came or went. */
function cellPairs(before: readonly TextBlock[], after: readonly TextBlock[]) {
  if (before.length === after.length) {
    return before.map((cell, index) => ({ before: cell, after: after[index] ?? null }));
  }
  return stretchesOf({ before, after, isEqual: (one, other) => one.text === other.text }).flatMap(pairsOf);
}

function textDifferences(before: TextBlock | null, after: TextBlock | null): TextDifference[] {
  const block = after ?? before;
  if (!block) return [];
  const formerForm = before && after && !isSameForm(before.form, after.form) ? before.form : null;
  const pieces = piecesBetween(before?.words ?? [], after?.words ?? []);
  const isChanged =
    formerForm !== null || pieces.some(({ kind, changes }) => kind !== 'same' || changes.length > 0);
  return [{ kind: 'text', status: statusOf(before, after, isChanged), form: block.form, formerForm, pieces }];
}

function isSameForm(one: BlockForm, other: BlockForm): boolean {
  return one.name === other.name && one.depth === other.depth && one.isQuoted === other.isQuoted;
}

function statusOf(
  before: BodyBlock | null,
  after: BodyBlock | null,
  isChanged: boolean,
): BlockDifference['status'] {
  if (!before) return 'added';
  if (!after) return 'removed';
  return isChanged ? 'changed' : 'same';
}

function piecesBetween(before: readonly Word[], after: readonly Word[]): BodyPiece[] {
  const stretches = stretchesOf({ before, after, isEqual: (one, other) => one.text === other.text });
  return joinedPieces(withoutLoneSpaces(stretches, ({ text }) => text).flatMap(piecesOf));
}

function piecesOf({ isSame, before, after }: Stretch<Word>): BodyPiece[] {
  if (isSame) {
    return after.map((word, index) => ({
      kind: 'same',
      ...word,
      changes: markChanges(before[index]?.marks ?? [], word.marks),
    }));
  }
  return [
    ...before.map((word): BodyPiece => ({ kind: 'removed', ...word, changes: [] })),
    ...after.map((word): BodyPiece => ({ kind: 'added', ...word, changes: [] })),
  ];
}

/** Looks by their kind: a word has at most one link, one picture and so on. */
function markChanges(before: readonly Mark[], after: readonly Mark[]): MarkChange[] {
  if (before.length === 0 && after.length === 0) return [];
  const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))].sort();
  return kinds
    .map((kind) => ({ from: markOfKind(before, kind), to: markOfKind(after, kind) }))
    .filter(({ from, to }) => from?.value !== to?.value);
}

function markOfKind(marks: readonly Mark[], kind: Mark['kind']): Mark | null {
  return marks.find((mark) => mark.kind === kind) ?? null;
}

/** Neighbours that look alike and changed alike are one piece. */
function joinedPieces(pieces: readonly BodyPiece[]): BodyPiece[] {
  const result: BodyPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && isAlike(last, piece)) result.splice(-1, 1, { ...last, text: last.text + piece.text });
    else result.push(piece);
  }
  return result;
}

function isAlike(one: BodyPiece, other: BodyPiece): boolean {
  if (one.kind !== other.kind) return false;
  // Most words look like nothing in particular.
  const looks = [one.marks, one.changes, other.marks, other.changes];
  if (looks.every(({ length }) => length === 0)) return true;
  return JSON.stringify([one.marks, one.changes]) === JSON.stringify([other.marks, other.changes]);
}
