import type { Element } from 'domhandler';
import { plainTextOf, wordsOf } from './fields.rules';
import type { ImportFile } from './format.rules';
import type { Piece } from './pieces.rules';
import { newReading, piecesOf } from './reading';
import { hostOf, type PostAuthor, type PostPhoto, plainHost, type Site } from './rules';
import { attachmentOf, authorOf, categoryOf, categoryTermOf, isCategoryTerm } from './wordpress.rules';

export type Survey = { readonly site: Site; readonly items: number };

/**
 * Reads the file once from beginning to end for what may stand anywhere in it: how the site is called, which category
 * stands within which, who the authors are. Pictures are gathered only where they are wanted, for they may be many.
 */
export async function surveyFile(
  file: ImportFile,
  { withPictures, extraHosts }: { withPictures: boolean; extraHosts: readonly string[] },
): Promise<Survey> {
  const surveyor = new Surveyor(withPictures);
  for await (const piece of piecesOf(file, newReading())) surveyor.see(piece);
  return { site: surveyor.site(extraHosts), items: surveyor.items };
}

// A hostile file may name as many as it likes; no site has so many.
const MOST = 20_000;

class Surveyor {
  items = 0;
  private title = '';
  private readonly addresses: string[] = [];
  private statedBase = '';
  private readonly categories = new Map<string, { name: string; parent: string }>();
  private readonly authors = new Map<string, PostAuthor>();
  private readonly attachments = new Map<string, PostPhoto>();
  private readonly withPictures: boolean;

  constructor(withPictures: boolean) {
    this.withPictures = withPictures;
  }

  see(piece: Piece): void {
    if (piece.kind === 'head') this.seeHead(piece.element);
    else if (piece.kind === 'jsonHead') this.seeMember(piece.name, piece.value);
    else {
      this.items += 1;
      if (piece.kind === 'item' && this.withPictures) this.seeItem(piece.element);
    }
  }

  site(extraHosts: readonly string[]): Site {
    const [base = this.statedBase] = this.addresses;
    const hosts = [base, ...this.addresses].map(hostOf).concat(extraHosts.map(plainHost)).filter(Boolean);
    const { categories, authors, attachments } = this;
    return {
      title: this.title,
      origin: this.origin(base),
      base,
      hosts: new Set(hosts),
      categories,
      authors,
      attachments,
    };
  }

  private origin(base: string): string {
    if (base === '') return this.title.slice(0, 300) || 'unnamed';
    return `${hostOf(base)}${new URL(base).pathname.replace(/\/$/, '')}`.slice(0, 300);
  }

  private seeHead(element: Element): void {
    this.statedBase ||= webAddress(element.attribs['xml:base'] ?? '');
    if (element.name === 'title') this.title ||= plainTextOf(wordsOf(element));
    else if (element.name === 'link') this.seeLink(element);
    else if (/^wp:base_\w+_url$/.test(element.name)) this.seeAddress(wordsOf(element));
    else if (element.name === 'wp:category' && this.categories.size < MOST) this.seeCategory(element);
    else if (isCategoryTerm(element) && this.categories.size < MOST) this.seeTerm(element);
    else if (element.name === 'wp:author' && this.authors.size < MOST) this.seeAuthor(element);
  }

  /** RSS has the address as words, Atom as an attribute; other relations lead elsewhere. */
  private seeLink(element: Element): void {
    if (element.attribs.href === undefined) this.seeAddress(wordsOf(element));
    else if ((element.attribs.rel ?? 'alternate') === 'alternate') this.seeAddress(element.attribs.href);
  }

  private seeAddress(address: string): void {
    if (webAddress(address) !== '') this.addresses.push(address);
  }

  private seeCategory(element: Element): void {
    const { slug, ...category } = categoryOf(element);
    this.categories.set(slug, category);
  }

  private seeTerm(element: Element): void {
    const { slug, ...category } = categoryTermOf(element);
    if (!this.categories.has(slug)) this.categories.set(slug, category);
  }

  private seeAuthor(element: Element): void {
    const author = authorOf(element);
    this.authors.set(author.login, author);
  }

  private seeItem(element: Element): void {
    const attachment = attachmentOf(element);
    if (attachment) this.attachments.set(attachment.id, { address: attachment.address, alt: attachment.alt });
  }

  private seeMember(name: string, value: unknown): void {
    if (typeof value !== 'string') return;
    if (name === 'title') this.title ||= value.trim();
    if (name === 'home_page_url') this.seeAddress(value);
  }
}

/** Empty where it is none. */
function webAddress(address: string): string {
  return /^https?:\/\//.test(address) && URL.canParse(address) ? address : '';
}
