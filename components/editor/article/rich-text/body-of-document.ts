import type { JSONContent } from '@tiptap/core';
import { type ChildNode, Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { tagsByMark } from './marks';

/** A document of the rich-text editor as an article's body: what `documentOfBody` was given, with the changes made. */
export function bodyOfDocument(document: JSONContent): string {
  const blocks = withoutEmptyEnd(document.content ?? []).flatMap(elementsOf);
  return DomUtils.getOuterHTML(blocks, { encodeEntities: 'utf8' });
}

/** The editor keeps a line free under everything, to be typed on. */
function withoutEmptyEnd(blocks: readonly JSONContent[]): readonly JSONContent[] {
  const last = blocks.at(-1);
  return last?.type === 'paragraph' && !last.content?.length ? withoutEmptyEnd(blocks.slice(0, -1)) : blocks;
}

function elementsOf(node: JSONContent): ChildNode[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return [new Element('p', {}, inlineElements(children))];
    case 'heading':
      return [new Element(`h${node.attrs?.level}`, {}, inlineElements(children))];
    case 'bulletList':
      return [new Element('ul', {}, children.flatMap(elementsOf))];
    case 'orderedList':
      return [new Element('ol', startOf(node), children.flatMap(elementsOf))];
    case 'listItem':
      return [new Element('li', {}, itemElements(children))];
    case 'blockquote':
      return [new Element('blockquote', {}, children.flatMap(elementsOf))];
    default:
      return partsOfFigure(node, children);
  }
}

function partsOfFigure(node: JSONContent, children: readonly JSONContent[]): ChildNode[] {
  switch (node.type) {
    case 'figure':
      return [new Element('figure', {}, children.flatMap(elementsOf))];
    case 'picture':
      return [pictureElement(node)];
    case 'figureCaption':
      return children.length > 0 ? [new Element('figcaption', {}, inlineElements(children))] : [];
    case 'captionedTable':
      return [tableElement(children)];
    default:
      throw new Error(`no such node: ${node.type}`);
  }
}

function startOf({ attrs }: JSONContent): Record<string, string> {
  const start = attrs?.start ?? 1;
  return start === 1 ? {} : { start: String(start) };
}

/** A paragraph that came as bare text leaves so, unless it has got a paragraph for a neighbour. */
function itemElements(blocks: readonly JSONContent[]): ChildNode[] {
  return blocks.flatMap((block, index) => {
    const hasBareNeighbour = isBare(blocks[index - 1]) || isBare(blocks[index + 1]);
    return isBare(block) && !hasBareNeighbour ? inlineElements(block.content ?? []) : elementsOf(block);
  });
}

function isBare(block: JSONContent | undefined): boolean {
  return block?.type === 'paragraph' && block.attrs?.isBare !== false;
}

function pictureElement({ attrs = {} }: JSONContent): Element {
  const image = imageElement(attrs);
  return attrs.href ? new Element('a', { href: String(attrs.href) }, [image]) : image;
}

function imageElement(attrs: Record<string, unknown>): Element {
  return new Element('img', givenAttributes(attrs, ['src', 'alt', 'width', 'height']));
}

function givenAttributes(attrs: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  const given = names.filter((name) => attrs[name] !== null && attrs[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, String(attrs[name])]));
}

function tableElement(parts: readonly JSONContent[]): Element {
  const caption = parts.find(({ type, content }) => type === 'tableCaption' && content?.length);
  const rows = parts.find(({ type }) => type === 'table')?.content ?? [];
  const head = rows.slice(0, headLength(rows));
  const body = rows.slice(head.length);
  return new Element('table', {}, [
    ...(caption ? [new Element('caption', {}, inlineElements(caption.content ?? []))] : []),
    ...sectionElements('thead', head),
    ...sectionElements('tbody', body),
  ]);
}

/** How many rows are the head: those that came as such, or the first one once all its cells have become headers. */
function headLength(rows: readonly JSONContent[]): number {
  const came = rows.findIndex(({ attrs, content }) => attrs?.section !== 'thead' || !content?.some(isHeader));
  if (came !== 0) return came === -1 ? rows.length : came;
  return rows[0]?.content?.every(isHeader) ? 1 : 0;
}

function isHeader({ type }: JSONContent): boolean {
  return type === 'tableHeader';
}

function sectionElements(tag: 'thead' | 'tbody', rows: readonly JSONContent[]): Element[] {
  return rows.length > 0 ? [new Element(tag, {}, rows.map(rowElement))] : [];
}

function rowElement({ content = [] }: JSONContent): Element {
  return new Element('tr', {}, content.map(cellElement));
}

function cellElement(cell: JSONContent): Element {
  const { attrs = {}, content = [] } = cell;
  const spans = ['colspan', 'rowspan'].filter((name) => attrs[name] !== 1);
  const given = givenAttributes(attrs, isHeader(cell) ? ['scope', ...spans] : spans);
  return new Element(isHeader(cell) ? 'th' : 'td', given, itemElements(content));
}

type Mark = NonNullable<JSONContent['marks']>[number];

/** Neighbours that share their outermost mark get one element for it. */
function inlineElements(nodes: readonly JSONContent[]): ChildNode[] {
  const [first, ...others] = nodes;
  if (!first) return [];
  const mark = first.marks?.[0];
  if (!mark) return [plainElement(first), ...inlineElements(others)];
  const end = nodes.findIndex((node) => !isSameMark(node.marks?.[0], mark));
  const run = nodes.slice(0, end === -1 ? nodes.length : end);
  return [
    markElement(mark, inlineElements(run.map(withoutOuterMark))),
    ...inlineElements(nodes.slice(run.length)),
  ];
}

function isSameMark(mark: Mark | undefined, other: Mark): boolean {
  return (
    JSON.stringify(markAttributes(mark)) === JSON.stringify(markAttributes(other)) &&
    mark?.type === other.type
  );
}

function withoutOuterMark(node: JSONContent): JSONContent {
  return { ...node, marks: node.marks?.slice(1) ?? [] };
}

function markElement(mark: Mark, children: ChildNode[]): Element {
  const tag = tagsByMark.get(mark.type);
  if (tag === undefined) throw new Error(`no such mark: ${mark.type}`);
  return new Element(tag, markAttributes(mark), children);
}

function markAttributes(mark: Mark | undefined): Record<string, string> {
  return givenAttributes(mark?.attrs ?? {}, mark?.type === 'link' ? ['href'] : ['title']);
}

function plainElement({ type, text, attrs }: JSONContent): ChildNode {
  if (type === 'hardBreak') return new Element('br', {});
  return type === 'image' ? imageElement(attrs ?? {}) : new Text(text ?? '');
}
