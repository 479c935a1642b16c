import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { withSoundHeadings, withTableHeads } from './body-shape.rules';
import { withParagraphs } from './paragraphs.rules';
import { absoluteFrom, hostOf, type Note, type Post, type Site } from './rules';
import { parseForeign } from './shallow-dom.rules';
import { unfoldShortcodes } from './shortcodes.rules';
import { withoutTurboParts } from './turbo.rules';

/** A picture that a body shows at its former site. */
export type BodyPicture = { readonly address: string; readonly alt: string };

/** A picture of the library that takes its place. `src` is an address of ours. */
export type TakenPicture = {
  readonly id: string;
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** A body on its way: read, but its pictures not yet looked for. */
export type RawBody = {
  readonly nodes: readonly ChildNode[];
  readonly pictures: readonly BodyPicture[];
  readonly notes: readonly Note[];
};

export type FinishedBody = {
  readonly html: string;
  /** Links to the former site are in it. */
  readonly hasOldLinks: boolean;
};

/** Throws `TooDeep`. */
export function readBody(given: Post, site: Site): RawBody {
  const post = { ...given, html: given.html.replace(/\r\n?/g, '\n') };
  const isWordPress = post.markup === 'classic' || post.markup === 'blocks';
  const { html, unknown } = isWordPress ? unfoldShortcodes(post.html) : { html: post.html, unknown: [] };
  const reader = new BodyReader(baseOf(post, site), site);
  const nodes = reader.read(nodesOf(html, post));
  const { files = [] } = post;
  return {
    nodes,
    pictures: reader.pictures,
    notes: [
      ...(unknown.length > 0 ? [{ key: 'shortcodes', detail: unknown.join(', ') } as const] : []),
      ...(files.length > 0 ? [{ key: 'filesLeftOut', detail: files.join(', ') } as const] : []),
      ...(reader.embeds > 0 ? [{ key: 'embeds', detail: String(reader.embeds) } as const] : []),
    ],
  };
}

/** Where the text's own relative addresses begin. */
function baseOf({ base = '', link }: Post, site: Site): string {
  return [base, absoluteFrom(site.base, link)].find((address) => URL.canParse(address)) ?? site.base;
}

function nodesOf(html: string, { markup }: Post): ChildNode[] {
  const parsed = parseForeign(html);
  const nodes = markup === 'turbo' ? withoutTurboParts(parsed) : parsed;
  const isMarkedUp = markup === 'html' || markup === 'turbo';
  if (isMarkedUp && /<(?:p|br|div|li|table|h\d)[\s>/]/i.test(html)) return nodes;
  return withParagraphs(nodes, { keepsLines: markup !== 'blocks' });
}

/** Only what the portal admits is left; pictures that are not among `taken` go, with their captions. */
export function finishBody(raw: RawBody, taken: ReadonlyMap<string, TakenPicture>, site: Site): FinishedBody {
  const nodes = withTableHeads(withPictures(raw.nodes, taken));
  const html = withSoundHeadings(cleanArticleBody(DomUtils.getOuterHTML(nodes, { encodeEntities: 'utf8' })));
  return { html, hasOldLinks: addressesIn(html).some((address) => site.hosts.has(hostOf(address))) };
}

export function addressesIn(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

const EMBEDS = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

/** Goes through a body once and makes of each node what the portal has for it. */
class BodyReader {
  readonly pictures: BodyPicture[] = [];
  embeds = 0;

  private readonly base: string;
  private readonly site: Site;

  constructor(base: string, site: Site) {
    this.base = base;
    this.site = site;
  }

  read(nodes: readonly ChildNode[]): ChildNode[] {
    return nodes.flatMap((node) => {
      if (isText(node)) return [new Text(node.data)];
      return isTag(node) ? this.element(node) : [];
    });
  }

  private element(element: Element): ChildNode[] {
    if (EMBEDS.has(element.name)) return this.embed(element);
    if (element.name === 'img') return this.picture(element);
    if (element.name === 'pre')
      return [new Element('p', {}, this.read(withParagraphs(element.children)).flatMap(unwrapped))];
    const address = lonelyAddress(element);
    if (address) return this.embedLink(address);
    const { href } = element.attribs;
    const attributes =
      href === undefined ? element.attribs : { ...element.attribs, href: this.absolute(href) };
    return [new Element(element.name, attributes, this.read(element.children))];
  }

  private picture({ attribs }: Element): ChildNode[] {
    const given = attribs['data-src'] || attribs['data-lazy-src'] || attribs.src || '';
    const attachment = this.site.attachments.get(given.replace(/^attachment:/, ''));
    const address = given.startsWith('attachment:') ? (attachment?.address ?? given) : this.absolute(given);
    const alt = (attribs.alt || attachment?.alt || '').replace(/\s+/g, ' ').trim();
    // Counters of visits are pictures of one point.
    if (given === '' || given.startsWith('data:') || attribs.width === '1') return [];
    this.pictures.push({ address, alt });
    return [new Element('img', { src: address, alt })];
  }

  private embed(element: Element): ChildNode[] {
    const inner = DomUtils.findOne(({ attribs }) => Boolean(attribs.src), element.children, true);
    const address = element.attribs.src || element.attribs.data || inner?.attribs.src || '';
    return address === '' ? [] : this.embedLink(address);
  }

  private embedLink(address: string): ChildNode[] {
    const href = watchAddress(this.absolute(address));
    if (!/^https?:/.test(href)) return [];
    this.embeds += 1;
    return [
      new Element('p', {}, [new Element('a', { href }, [new Text(`Материал на сайте ${hostOf(href)}`)])]),
    ];
  }

  private absolute(address: string): string {
    const trimmed = address.trim();
    if (trimmed.startsWith('#') || !URL.canParse(trimmed, this.base || undefined)) return trimmed;
    return new URL(trimmed, this.base || undefined).href;
  }
}

function unwrapped(node: ChildNode): ChildNode[] {
  return isTag(node) && node.name === 'p' ? [...node.children, new Element('br', {})] : [node];
}

/** A paragraph of nothing but an address: WordPress shows the page in its place. */
function lonelyAddress(element: Element): string | null {
  if (element.name !== 'p' && element.attribs.class !== 'wp-block-embed__wrapper') return null;
  const text = DomUtils.textContent(element).trim();
  const isBare = element.children.every(isText) && /^https?:\/\/\S+$/.test(text);
  return isBare ? text : null;
}

/** Players that stand in pages → where the same is watched. */
function watchAddress(address: string): string {
  return address
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
      'https://www.youtube.com/watch?v=$1',
    )
    .replace(/^https?:\/\/rutube\.ru\/(?:play\/embed|embed)\/([\w-]+).*$/, 'https://rutube.ru/video/$1/');
}

function withPictures(nodes: readonly ChildNode[], taken: ReadonlyMap<string, TakenPicture>): ChildNode[] {
  return nodes.flatMap((node) => {
    if (!isTag(node)) return [node];
    if (node.name === 'img') return pictureOf(node, taken);
    const children = withPictures(node.children, taken);
    if (node.name !== 'figure') return [new Element(node.name, node.attribs, children)];
    return figureOf(node, children);
  });
}

function pictureOf({ attribs }: Element, taken: ReadonlyMap<string, TakenPicture>): ChildNode[] {
  const picture = taken.get(attribs.src ?? '');
  if (!picture) return [];
  const { src, width, height } = picture;
  return [
    new Element('img', { src, alt: attribs.alt || picture.alt, width: `${width}`, height: `${height}` }),
  ];
}

/** A caption without its picture says nothing; a gallery is as many figures. */
function figureOf(before: Element, children: ChildNode[]): ChildNode[] {
  const has = (name: string, nodes: ChildNode[]) => DomUtils.existsOne((child) => child.name === name, nodes);
  if (has('figure', children)) return children;
  if (has('img', before.children) && !has('img', children)) return [];
  return has('img', children) || has('table', children) ? [new Element('figure', {}, children)] : children;
}
