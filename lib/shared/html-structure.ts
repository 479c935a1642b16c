import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/**
 * Puts cleaned tags where HTML's content model wants them (HTML Living Standard, 4.4 and 4.9), so that a browser
 * reads the same tree that we stored: text stands in paragraphs, items in lists, cells in rows. No word is lost:
 * what may not stand where it stands is wrapped in what may, or gives way to its children.
 */

type Place = 'flow' | 'item' | 'inline' | 'list' | 'table' | 'section' | 'row' | 'figure';

const INLINE = ['a', 'abbr', 'br', 'cite', 'em', 'img', 'strong', 'sub', 'sup'];
const VOID = new Set(['br', 'img']);
const CELLS = new Set(['td', 'th']);
const BLOCK = ['blockquote', 'figure', 'h2', 'h3', 'h4', 'ol', 'p', 'table', 'ul'];

const MAY_HOLD: Record<Place, ReadonlySet<string>> = {
  flow: new Set(BLOCK),
  item: new Set([...INLINE, ...BLOCK]),
  inline: new Set(INLINE),
  list: new Set(['li']),
  table: new Set(['caption', 'thead', 'tbody', 'tr']),
  section: new Set(['tr']),
  row: new Set(['th', 'td']),
  figure: new Set(['img', 'a', 'figcaption', 'table']),
};

/** What a place wraps around a stranger; `inline` and `item` have none: there the stranger's children stay. */
const WRAPPER: Partial<Record<Place, string>> = {
  flow: 'p',
  list: 'li',
  table: 'tr',
  section: 'tr',
  row: 'td',
  figure: 'figcaption',
};

const PLACE_INSIDE: Record<string, Place> = {
  blockquote: 'flow',
  li: 'item',
  td: 'item',
  th: 'item',
  figcaption: 'inline',
  ul: 'list',
  ol: 'list',
  table: 'table',
  thead: 'section',
  tbody: 'section',
  tr: 'row',
  figure: 'figure',
};

/** The same words and tags in a tree that HTML allows. Doing it twice changes nothing. */
export function withSoundStructure(html: string): string {
  const sound = fitted(parseDocument(html).children, 'flow');
  return DomUtils.getOuterHTML(sound, { encodeEntities: 'utf8' });
}

function fitted(nodes: readonly ChildNode[], place: Place): ChildNode[] {
  const result: ChildNode[] = [];
  let strangers: ChildNode[] = [];
  const settle = () => {
    result.push(...wrapped(strangers, place));
    strangers = [];
  };
  for (const node of nodes) {
    if (isStranger(node, place)) {
      strangers.push(node);
      continue;
    }
    settle();
    result.push(...fittedNode(node, place));
  }
  settle();
  return result;
}

/** Strangers are gathered into one wrapper; everything else is placed by itself. */
function isStranger(node: ChildNode, place: Place): boolean {
  if (WRAPPER[place] === undefined) return false;
  if (isText(node)) return true;
  if (!isTag(node) || MAY_HOLD[place].has(node.name)) return false;
  return place !== 'flow' || INLINE.includes(node.name);
}

function wrapped(strangers: ChildNode[], place: Place): ChildNode[] {
  const wrapper = WRAPPER[place];
  if (wrapper === undefined || !strangers.some(saysSomething)) return [];
  return fittedNode(new Element(wrapper, {}, strangers), place);
}

function fittedNode(node: ChildNode, place: Place): ChildNode[] {
  if (isText(node)) return [new Text(node.data)];
  return isTag(node) ? fittedElement(node, place) : [];
}

function fittedElement(node: Element, place: Place): ChildNode[] {
  if (!MAY_HOLD[place].has(node.name) || isIdleLink(node)) return fitted(node.children, place);
  const children = fitted(node.children, PLACE_INSIDE[node.name] ?? 'inline');
  if (VOID.has(node.name)) return [emptied(node)];
  if (!children.some(saysSomething)) return CELLS.has(node.name) ? [emptied(node)] : [];
  if (node.name === 'p' && isLonePicture(children)) return [new Element('figure', {}, children)];
  return [new Element(node.name, node.attribs, children)];
}

/** A link that leads nowhere, or stands within a link: browsers would close the outer one there. */
function isIdleLink(node: Element): boolean {
  return node.name === 'a' && (node.attribs.href === undefined || isBelowLink(node));
}

function isBelowLink({ parent }: Element): boolean {
  return parent !== null && isTag(parent) && (parent.name === 'a' || isBelowLink(parent));
}

function emptied(node: Element): Element {
  return new Element(node.name, node.attribs);
}

/** Words, pictures and cells say something; a paragraph of nothing but line breaks does not. */
function saysSomething(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() !== '';
  return isTag(node) && (node.name === 'img' || CELLS.has(node.name) || node.children.some(saysSomething));
}

function isLonePicture([first, ...others]: ChildNode[]): boolean {
  return others.length === 0 && first !== undefined && isTag(first) && first.name === 'img';
}
