import { LARGEST_HEAD, LARGEST_ITEM, type Piece, type PieceReader } from './pieces.rules';

// Whatever may change how deep we are, or whether we are within a text.
const OUTSIDE = /["{}[\],]/g;
const IN_TEXT = /["\\]/g;

/**
 * A JSON Feed read as it comes: `items` of the outermost object one by one, its other members whole. Only where things
 * begin and end is looked for here; each piece is read by JSON.parse.
 */
export class JsonItems implements PieceReader {
  private pieces: Piece[] = [];
  private piece = '';
  private isOver = false;
  private isTooLarge = false;
  private depth = 0;
  private isText = false;
  private isEscaped = false;
  private inItems = false;

  write(text: string): void {
    let from = 0;
    if (this.isEscaped && text !== '') {
      this.isEscaped = false;
      this.keep(text.slice(0, 1));
      from = 1;
    }
    for (let at = this.nextSign(text, from); at !== -1; at = this.nextSign(text, from)) {
      this.keep(text.slice(from, at));
      from = this.meet(text, at);
    }
    this.keep(text.slice(from));
  }

  private nextSign(text: string, from: number): number {
    const signs = this.isText ? IN_TEXT : OUTSIDE;
    signs.lastIndex = from;
    return signs.exec(text)?.index ?? -1;
  }

  take(): Piece[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  isStuck(): boolean {
    return false;
  }

  end(): boolean {
    return this.isOver;
  }

  private keep(text: string): void {
    if (this.isTooLarge || this.isOver) return;
    this.piece += text;
    if (this.piece.length <= (this.inItems ? LARGEST_ITEM : LARGEST_HEAD)) return;
    this.isTooLarge = true;
    this.piece = '';
  }

  /** Answers where the text goes on. */
  private meet(text: string, at: number): number {
    const sign = text.charAt(at);
    if (this.isText) return this.meetInText(text, at, sign);
    if (sign === '"') this.isText = true;
    this.meetOutside(sign);
    return at + 1;
  }

  private meetInText(text: string, at: number, sign: string): number {
    if (sign === '\\') {
      this.isEscaped = at + 1 === text.length;
      this.keep(text.slice(at, at + 2));
      return at + 2;
    }
    if (sign === '"') this.isText = false;
    this.keep(sign);
    return at + 1;
  }

  private meetOutside(sign: string): void {
    if (sign === '{' || sign === '[') this.goIn(sign);
    else if (sign === '}' || sign === ']') this.goOut(sign);
    else if (sign === ',' && this.depth === this.pieceDepth()) this.settle();
    else this.keep(sign);
  }

  private goIn(sign: string): void {
    this.depth += 1;
    const isItems = this.depth === 2 && sign === '[' && /^\s*"items"\s*:\s*$/.test(this.piece);
    if (this.depth === 1 || isItems) {
      this.inItems = isItems;
      this.piece = '';
      return;
    }
    this.keep(sign);
  }

  private goOut(sign: string): void {
    if (this.depth !== this.pieceDepth()) {
      this.depth -= 1;
      this.keep(sign);
      return;
    }
    this.settle();
    this.depth -= 1;
    this.inItems = false;
    this.isOver ||= this.depth === 0;
  }

  private pieceDepth(): number {
    return this.inItems ? 2 : 1;
  }

  private settle(): void {
    const { piece, isTooLarge } = this;
    this.piece = '';
    this.isTooLarge = false;
    if (isTooLarge) {
      if (this.inItems) this.pieces.push({ kind: 'tooLarge' });
    } else if (piece.trim() !== '') this.pieces.push(...(this.inItems ? itemOf(piece) : headOf(piece)));
  }
}

function itemOf(piece: string): Piece[] {
  const item = parsed(piece);
  return [item === undefined ? { kind: 'unreadable' } : { kind: 'jsonItem', item }];
}

function headOf(piece: string): Piece[] {
  const member = parsed(`{${piece}}`);
  if (typeof member !== 'object' || member === null) return [];
  return Object.entries(member).map(([name, value]) => ({ kind: 'jsonHead', name, value }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
