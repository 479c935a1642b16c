import type { BodyElement, BodyNode } from './body.rules';

/** A stretch of a text that is to be marked; offsets as in `Place`. `id` becomes that of the first piece. */
export type TextMark = {
  readonly id: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
};

export type MarkKind = 'blocker' | 'warning' | 'fact';

/** A body's tree with marks in it: `mark` stands nowhere else in a body. */
export type MarkedNode = string | MarkedElement | Marking;

type MarkedElement = Omit<BodyElement, 'children'> & { readonly children: readonly MarkedNode[] };

/** One piece of a mark; a mark that runs over several elements has several. `id` is null in all but the first. */
export type Marking = {
  readonly tag: 'mark';
  readonly id: string | null;
  readonly kind: MarkKind;
  readonly children: readonly MarkedNode[];
};

export function isMarking(node: string | { readonly tag: string }): node is Marking {
  return typeof node !== 'string' && node.tag === 'mark';
}

/** The same tree with every mark in it. Without its marks it is the tree that came: no word and no tag is touched. */
export function markedTree(nodes: readonly BodyNode[], marks: readonly TextMark[]): MarkedNode[] {
  return new Marker(marks).mark(nodes);
}

/** Walks a tree and its marks at once, both in the order of the text. */
class Marker {
  private readonly coming: readonly TextMark[];
  private next = 0;
  private active: TextMark[] = [];
  private offset = 0;

  constructor(marks: readonly TextMark[]) {
    this.coming = [...marks].sort(
      (one, other) =>
        one.start - other.start || Number(isPoint(other)) - Number(isPoint(one)) || other.end - one.end,
    );
  }

  mark(nodes: readonly BodyNode[]): MarkedNode[] {
    return nodes.flatMap((node): MarkedNode[] =>
      typeof node === 'string' ? this.text(node) : this.element(node),
    );
  }

  private element(element: BodyElement): MarkedNode[] {
    const points = element.tag === 'img' || element.tag === 'table' ? this.points() : [];
    return [...points, { ...element, children: this.mark(element.children) }];
  }

  /** Marks without length stand before the picture or the table that they are about. */
  private points(): Marking[] {
    const points: Marking[] = [];
    for (
      let mark = this.coming[this.next];
      mark && mark.start <= this.offset;
      mark = this.coming[this.next]
    ) {
      if (!isPoint(mark)) break;
      points.push({ tag: 'mark', id: mark.id, kind: mark.kind, children: [] });
      this.next += 1;
    }
    return points;
  }

  private text(text: string): MarkedNode[] {
    const pieces: MarkedNode[] = [];
    const end = this.offset + text.length;
    const base = this.offset;
    while (this.offset < end) {
      const begun = this.begin();
      const stop = Math.min(end, this.nextBorder());
      const piece = text.slice(this.offset - base, stop - base);
      pieces.push(wrapped(piece, begun, this.innermost()));
      this.offset = stop;
      this.active = this.active.filter((mark) => mark.end > stop);
    }
    return pieces;
  }

  /** Marks that begin here, outermost first. */
  private begin(): TextMark[] {
    const begun: TextMark[] = [];
    for (
      let mark = this.coming[this.next];
      mark && mark.start <= this.offset;
      mark = this.coming[this.next]
    ) {
      begun.push(mark);
      this.next += 1;
    }
    this.active.push(...begun.filter((mark) => mark.end > this.offset));
    return begun;
  }

  private nextBorder(): number {
    const starts = this.coming[this.next]?.start ?? Number.POSITIVE_INFINITY;
    return Math.min(starts, ...this.active.map(({ end }) => end));
  }

  /** The shortest mark around a place gives the look; of equally short ones the weightiest. */
  private innermost(): TextMark | null {
    return this.active.reduce<TextMark | null>(
      (least, mark) => (least === null || comesBefore(mark, least) ? mark : least),
      null,
    );
  }
}

const weights: Readonly<Record<MarkKind, number>> = { blocker: 2, warning: 1, fact: 0 };

function comesBefore(one: TextMark, other: TextMark): boolean {
  const longer = lengthOf(other) - lengthOf(one);
  return longer > 0 || (longer === 0 && weights[one.kind] > weights[other.kind]);
}

function isPoint({ start, end }: TextMark): boolean {
  return start === end;
}

function lengthOf({ start, end }: TextMark): number {
  return end - start;
}

/** Every mark that begins here needs an element for its id; the look is that of the shortest mark around. */
function wrapped(piece: string, begun: readonly TextMark[], innermost: TextMark | null): MarkedNode {
  if (begun.length === 0)
    return innermost ? { tag: 'mark', id: null, kind: innermost.kind, children: [piece] } : piece;
  return begun.reduceRight<MarkedNode>(
    (inside, { id, kind }) => ({
      ...{ tag: 'mark', id, kind: innermost?.kind ?? kind },
      children: [inside],
    }),
    piece,
  );
}
