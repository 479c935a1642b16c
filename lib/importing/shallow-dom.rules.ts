import { type ChildNode, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Levels that a text may have; tags further down go, their words stay. Recursion has to end somewhere. */
const SHALLOW = 100;
/** So many tags open at once are no text of anybody, and reading on takes time without end. */
export const DEEPEST = 5000;

/** The words within are so deep in tags that nobody can have written them. */
export class TooDeep extends Error {}

/** Builds a tree that is never deeper than `SHALLOW`. */
export class ShallowDom extends DomHandler {
  private depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth <= SHALLOW) super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.depth <= SHALLOW) super.onclosetag();
    this.depth -= 1;
  }

  isTooDeep(): boolean {
    return this.depth > DEEPEST;
  }
}

class ImpatientDom extends ShallowDom {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.isTooDeep()) throw new TooDeep();
  }
}

/** HTML of anybody, read without trusting it. Throws `TooDeep`. */
export function parseForeign(html: string): ChildNode[] {
  const dom = new ImpatientDom();
  new Parser(dom).end(html);
  return dom.root.children;
}
