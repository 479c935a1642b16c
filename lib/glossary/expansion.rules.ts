import type { ActionCard } from '@/lib/articles/action-card.rules';
import { type BodyNode, bodyTree } from '@/lib/articles/body.rules';
import { type PlacedBody, placedBody } from '@/lib/articles/passages.rules';
import { type Finder, finderOf, type Occurrence, standingOf } from './occurrences.rules';
import type { Term } from './rules';

/**
 * Where an article, as it is shown, says for the first time what an abbreviation means (docs/decisions/0022). Nothing
 * here is stored: the text stays as its editor wrote it.
 */

/** A piece of a text: plain words, or a short form that is to be expanded. */
export type Piece = string | Expansion;

/** `abbr` with its full form behind it; the only child is the short form as it stands in the text. */
export type Expansion = {
  readonly tag: 'expansion';
  readonly full: string;
  readonly children: readonly [string];
};

/** The parts of an article in which abbreviations are expanded, all plain text but `body`. */
export type ExpandableText = {
  readonly lead: string;
  readonly plainSummary: readonly string[];
  readonly actionCard: ActionCard | null;
  /** Sanitised HTML. */
  readonly body: string;
};

export type ExpandedCard = {
  readonly [Field in (typeof cardLines)[number]]: readonly Piece[];
} & { readonly documents: readonly (readonly Piece[])[] };

export type ExpandedText = {
  readonly lead: readonly Piece[];
  readonly plainSummary: readonly (readonly Piece[])[];
  readonly actionCard: ExpandedCard | null;
  readonly body: readonly ExpandedNode[];
};

/** A body's tree with expansions in it. */
export type ExpandedNode = string | Expansion | ExpandedElement;

type ExpandedElement = Omit<Exclude<BodyNode, string>, 'children'> & {
  readonly children: readonly ExpandedNode[];
};

export function isExpansion(node: { readonly tag: string }): node is Expansion {
  return node.tag === 'expansion';
}

const cardLines = ['audience', 'benefit', 'amount', 'place'] as const;

/** Each abbreviation at its first use in the order of the page: lead, «Коротко и ясно», card, text. */
export function expandedText(text: ExpandableText, terms: readonly Term[]): ExpandedText {
  const expander = new Expander(finderOf(terms));
  // The order in which the fields are asked is the order of the page.
  const lead = expander.line(text.lead);
  const plainSummary = text.plainSummary.map((sentence) => expander.line(sentence));
  const actionCard = text.actionCard && expandedCard(text.actionCard, expander);
  return { lead, plainSummary, actionCard, body: expander.body(text.body) };
}

function expandedCard(card: ActionCard, expander: Expander): ExpandedCard {
  return {
    audience: expander.line(card.audience),
    benefit: expander.line(card.benefit),
    amount: expander.line(card.amount),
    place: expander.line(card.place),
    documents: card.documents.map((document) => expander.line(document)),
  };
}

/** Remembers what has been explained on the way. */
class Expander {
  private readonly find: Finder;
  private readonly told = new Set<string>();

  constructor(find: Finder) {
    this.find = find;
  }

  line(text: string): Piece[] {
    return pieces(text, 0, this.firstUses(text));
  }

  body(html: string): ExpandedNode[] {
    const body = placedBody(html);
    const isBarred = barredIn(body);
    const uses = body.passages.flatMap(({ text, start }) =>
      this.firstUses(text, (at) => isBarred(start + at)).map((use) => moved(use, start)),
    );
    return withUses(bodyTree(html), uses);
  }

  private firstUses(text: string, isBarred: (offset: number) => boolean = () => false): Occurrence[] {
    return this.find(text).filter((found) => {
      const { short } = found.term;
      if (this.told.has(short)) return false;
      const standing = standingOf(text, found);
      const isExpanded = standing === 'bare' && !isBarred(found.start);
      if (isExpanded || standing === 'explained') this.told.add(short);
      return isExpanded;
    });
  }
}

function moved({ start, end, term }: Occurrence, by: number): Occurrence {
  return { start: start + by, end: end + by, term };
}

// Names of links and headings stay as they are; so do captions, heads of tables and what is marked already.
const BARRED = new Set(['a', 'h2', 'h3', 'h4', 'th', 'caption', 'figcaption', 'cite', 'abbr', 'sub', 'sup']);

/** Whether nothing may be put in at an offset of the body; asked from the front to the back. */
function barredIn({ elements }: PlacedBody): (offset: number) => boolean {
  const spans = elements.filter(({ element }) => BARRED.has(element.tag));
  let next = 0;
  let barredUntil = 0;
  return (offset) => {
    for (let span = spans[next]; span && span.start <= offset; span = spans[next]) {
      barredUntil = Math.max(barredUntil, span.end);
      next += 1;
    }
    return offset < barredUntil;
  };
}

/** The same tree with the uses in it. A use that runs over the border of an element is left as it is. */
function withUses(nodes: readonly BodyNode[], uses: readonly Occurrence[]): ExpandedNode[] {
  let offset = 0;
  let next = 0;
  const walk = (node: BodyNode): ExpandedNode[] => {
    if (typeof node !== 'string') return [{ ...node, children: node.children.flatMap(walk) }];
    const [start, end] = [offset, offset + node.length];
    offset = end;
    const inside: Occurrence[] = [];
    for (let use = uses[next]; use && use.start < end; use = uses[next]) {
      if (use.end <= end) inside.push(use);
      next += 1;
    }
    return pieces(node, start, inside);
  };
  return nodes.flatMap(walk);
}

/** A text that begins at `offset`, cut at its uses. */
function pieces(text: string, offset: number, uses: readonly Occurrence[]): Piece[] {
  const cut: Piece[] = [];
  let from = 0;
  for (const { start, end, term } of uses) {
    const short = text.slice(start - offset, end - offset);
    cut.push(text.slice(from, start - offset), { tag: 'expansion', full: term.full, children: [short] });
    from = end - offset;
  }
  return [...cut, text.slice(from)].filter((piece) => piece !== '');
}
