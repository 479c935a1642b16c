import { Element, isTag } from 'domhandler';
import { Parser } from 'htmlparser2';
import { Namespaces } from './namespaces.rules';
import { LARGEST_GAP, LARGEST_HEAD, LARGEST_ITEM, type Piece, type PieceReader } from './pieces.rules';
import { absoluteFrom } from './rules';
import { DEEPEST, ShallowDom } from './shallow-dom.rules';

const ITEMS = new Set(['item', 'entry']);
const ROOTS = new Set(['rss', 'channel', 'feed', 'rdf']);

// Each item is read with it.
const LONGEST_BASE = 2000;

/**
 * RSS, Atom and WordPress' RSS, read as it comes: one item at a time is in memory. Entities of a DOCTYPE are never
 * looked at, let alone fetched; what is not well formed is read as far as it can be understood.
 */
export class XmlItems implements PieceReader {
  private readonly parser = new Parser(this.events(), {
    ...{ xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  });
  private pieces: Piece[] = [];
  private gathering: Gathering | null = null;
  private openRoots: string[] = [];
  private hadRoot = false;
  private sinceSign = 0;
  /** What the file says that relative addresses are relative to. */
  private base = '';
  private isLost = false;
  private readonly namespaces = new Namespaces();

  write(text: string): void {
    this.sinceSign += text.length;
    this.parser.write(text);
  }

  take(): Piece[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  isStuck(): boolean {
    return this.isLost || this.sinceSign > LARGEST_GAP;
  }

  end(): boolean {
    // The parser is not told of the end: it would close what is open, and half an item would look whole.
    return this.hadRoot && this.openRoots.length === 0 && this.gathering === null;
  }

  private events() {
    return {
      onopentag: (name: string, attributes: Record<string, string>) => {
        this.namespaces.learn(name, attributes);
        this.open(this.namespaces.known(name), attributes);
      },
      onclosetag: (name: string) => this.close(this.namespaces.known(name)),
      ontext: (text: string) => this.text(text),
    };
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.sinceSign = 0;
    if (ROOTS.has(localName(name)) && this.gathering === null) {
      this.openRoots.push(name);
      this.hadRoot = true;
      this.base = this.baseIn(attributes);
      this.pieces.push({ kind: 'head', element: new Element(name, attributes) });
      return;
    }
    // Warnings of a program before it, a mark of a cache behind it.
    if (this.openRoots.length === 0) return;
    if (ITEMS.has(localName(name))) this.beginItem(name);
    this.gathering ??= new Gathering(name, LARGEST_HEAD);
    this.gathering.open(name, ITEMS.has(localName(name)) ? this.based(attributes) : attributes);
    if (!this.isLost && this.gathering.isTooDeep()) this.lose();
  }

  /** An item knows the base that holds for it. */
  private based(attributes: Record<string, string>): Record<string, string> {
    const base = this.baseIn(attributes);
    return base === '' ? attributes : { ...attributes, 'xml:base': base };
  }

  private baseIn(attributes: Record<string, string>): string {
    const base = absoluteFrom(this.base, attributes['xml:base'] ?? '');
    return base === '' || base.length > LONGEST_BASE ? this.base : base;
  }

  /** Nobody can say where this ends; the parser's own work grows with the depth. */
  private lose(): void {
    this.isLost = true;
    this.pieces.push({ kind: 'unreadable' });
  }

  /** An item within an item: the outer one was never closed. */
  private beginItem(name: string): void {
    if (this.gathering?.isItem) this.pieces.push({ kind: 'unreadable' });
    this.gathering = new Gathering(name, LARGEST_ITEM);
  }

  private text(text: string): void {
    this.sinceSign = 0;
    this.gathering?.text(text);
  }

  private close(name: string): void {
    this.sinceSign = 0;
    if (!this.gathering) {
      const at = this.openRoots.lastIndexOf(name);
      if (at !== -1) this.openRoots.splice(at);
      return;
    }
    if (!this.gathering.close(name)) return;
    this.pieces.push(...this.gathering.piece());
    this.gathering = null;
  }
}

/** One item, or one fact of the site, as it comes together. */
class Gathering {
  readonly isItem: boolean;
  private readonly largest: number;
  private readonly handler = new ShallowDom();
  private readonly openTags: string[] = [];
  private size = 0;

  constructor(name: string, largest: number) {
    this.largest = largest;
    this.isItem = ITEMS.has(localName(name));
  }

  open(name: string, attributes: Record<string, string>): void {
    this.openTags.push(name);
    this.size += name.length + Object.values(attributes).join('').length;
    if (this.isBearable()) this.handler.onopentag(name, attributes);
  }

  text(text: string): void {
    this.size += text.length;
    if (this.isBearable()) this.handler.ontext(text);
  }

  /** True: that was all of it. */
  close(name: string): boolean {
    if (this.openTags.pop() === undefined) return true;
    if (this.isBearable()) this.handler.onclosetag();
    return this.openTags.length === 0 || (this.isItem && ITEMS.has(localName(name)));
  }

  isTooDeep(): boolean {
    return this.openTags.length > DEEPEST;
  }

  piece(): Piece[] {
    if (!this.isBearable()) return this.isItem ? [{ kind: 'tooLarge' }] : [];
    const element = this.handler.root.children.find(isTag) as Element | undefined;
    if (!element) return [];
    return [{ kind: this.isItem ? 'item' : 'head', element }];
  }

  private isBearable(): boolean {
    return this.size <= this.largest;
  }
}

/** `rdf:RDF` → `rdf` */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
