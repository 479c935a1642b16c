import type { Element } from 'domhandler';

/** What a reader of files gives out, one after the other. */
export type Piece =
  /** An item of RSS, an entry of Atom, a post of WordPress. */
  | { readonly kind: 'item'; readonly element: Element }
  /** Anything that the file says of its site as a whole. */
  | { readonly kind: 'head'; readonly element: Element }
  | { readonly kind: 'jsonItem'; readonly item: unknown }
  | { readonly kind: 'jsonHead'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unreadable' };

/** Takes the text of a file bit by bit. */
export type PieceReader = {
  write(text: string): void;
  /** What became whole since it was asked last. */
  take(): Piece[];
  isStuck(): boolean;
  /** False: the file was not over yet. */
  end(): boolean;
};

/** Characters of one item; larger ones are left out. */
export const LARGEST_ITEM = 20_000_000;
/** Characters of anything that the file says of its site. */
export const LARGEST_HEAD = 1_000_000;
/** So many characters without a sign of structure mean that something was never closed. */
export const LARGEST_GAP = 64_000_000;
