import type { JSONContent } from '@tiptap/core';
import { type BodyElement, type BodyNode, bodyTree } from '@/lib/articles/body.rules';
import { withSoundStructure } from '@/lib/shared/html-structure';
import { marksByTag } from './marks';

/**
 * An article's body as a document of the rich-text editor; `bodyOfDocument` leads back. Nothing that the allow-list
 * admits gets lost on the way: tests/unit/article-form proves it for any body.
 */
export function documentOfBody(html: string): JSONContent {
  const blocks = blocksOf(bodyTree(withSoundStructure(html)));
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}

type Marks = NonNullable<JSONContent['marks']>;

/** Blocks of a place that may hold bare text as well; each run of it becomes a paragraph that says so. */
function blocksOf(nodes: readonly BodyNode[]): JSONContent[] {
  const blocks: JSONContent[] = [];
  let run: BodyNode[] = [];
  const settle = () => {
    if (!run.every(isBlank)) blocks.push(paragraph(inlineOf(run, []), true));
    run = [];
  };
  for (const node of nodes) {
    const block = typeof node === 'string' ? null : blockOf(node);
    if (block) {
      settle();
      blocks.push(block);
    } else {
      run.push(node);
    }
  }
  settle();
  return blocks;
}

function isBlank(node: BodyNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

function blockOf(element: BodyElement): JSONContent | null {
  const { tag, attributes, children } = element;
  switch (tag) {
    case 'p':
      return paragraph(inlineOf(children, []), false);
    case 'h2':
    case 'h3':
    case 'h4':
      return { type: 'heading', attrs: { level: Number(tag.slice(1)) }, content: inlineOf(children, []) };
    case 'ul':
      return { type: 'bulletList', content: elementsOf(children).map(listItem) };
    case 'ol':
      return {
        type: 'orderedList',
        attrs: { start: Number(attributes.start ?? 1) },
        content: elementsOf(children).map(listItem),
      };
    case 'blockquote':
      return { type: 'blockquote', content: blocksOf(children) };
    case 'figure':
      return { type: 'figure', content: elementsOf(children).map(figurePart) };
    case 'table':
      return captionedTable(element);
    default:
      return null;
  }
}

function paragraph(content: JSONContent[], isBare: boolean): JSONContent {
  return { type: 'paragraph', attrs: { isBare }, content };
}

function elementsOf(nodes: readonly BodyNode[]): BodyElement[] {
  return nodes.filter((node) => typeof node !== 'string');
}

function listItem({ children }: BodyElement): JSONContent {
  return { type: 'listItem', content: filled(blocksOf(children)) };
}

/** Items and cells always hold at least a place to type. */
function filled(blocks: JSONContent[]): JSONContent[] {
  return blocks.length > 0 ? blocks : [paragraph([], true)];
}

function figurePart(element: BodyElement): JSONContent {
  const { tag, attributes, children } = element;
  const onlyChild = children.length === 1 ? elementsOf(children)[0] : undefined;
  if (tag === 'img') return picture(attributes, null);
  if (tag === 'table') return captionedTable(element);
  if (tag === 'a' && onlyChild?.tag === 'img') return picture(onlyChild.attributes, attributes.href ?? null);
  return { type: 'figureCaption', content: inlineOf(tag === 'figcaption' ? children : [element], []) };
}

function picture(attributes: BodyElement['attributes'], href: string | null): JSONContent {
  return { type: 'picture', attrs: { ...imageAttributes(attributes), href } };
}

function imageAttributes({ src, alt, width, height }: BodyElement['attributes']) {
  return { src, alt: alt ?? null, width: width ?? null, height: height ?? null };
}

function captionedTable({ children }: BodyElement): JSONContent {
  const parts = elementsOf(children);
  const caption = parts.find(({ tag }) => tag === 'caption');
  const rows = parts.filter(({ tag }) => tag !== 'caption').flatMap(rowsOf);
  const table = { type: 'table', content: rows };
  const head = caption ? [{ type: 'tableCaption', content: inlineOf(caption.children, []) }] : [];
  return { type: 'captionedTable', content: [...head, table] };
}

function rowsOf(part: BodyElement): JSONContent[] {
  const rows = part.tag === 'tr' ? [part] : elementsOf(part.children);
  const section = part.tag === 'thead' ? 'thead' : 'tbody';
  return rows.map(({ children }) => ({
    type: 'tableRow',
    attrs: { section },
    content: elementsOf(children).map(cell),
  }));
}

function cell({ tag, attributes, children }: BodyElement): JSONContent {
  const spans = { colspan: Number(attributes.colspan ?? 1), rowspan: Number(attributes.rowspan ?? 1) };
  const content = filled(blocksOf(children));
  return tag === 'th'
    ? { type: 'tableHeader', attrs: { ...spans, scope: attributes.scope ?? null }, content }
    : { type: 'tableCell', attrs: spans, content };
}

function inlineOf(nodes: readonly BodyNode[], marks: Marks): JSONContent[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? textOf(node, marks) : inlineElement(node, marks),
  );
}

function textOf(text: string, marks: Marks): JSONContent[] {
  // In a document each space is one that was typed; in HTML a line break of the source is a space.
  const words = text.replace(/[ \t\r\n\f]+/g, ' ');
  return words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }];
}

function inlineElement({ tag, attributes, children }: BodyElement, marks: Marks): JSONContent[] {
  if (tag === 'br') return [{ type: 'hardBreak', ...(marks.length > 0 && { marks }) }];
  if (tag === 'img') {
    return [{ type: 'image', attrs: imageAttributes(attributes), ...(marks.length > 0 && { marks }) }];
  }
  const type = marksByTag.get(tag);
  const isNew = type !== undefined && !marks.some((mark) => mark.type === type);
  return inlineOf(children, isNew ? [...marks, markOf(type, attributes)] : marks);
}

function markOf(type: string, { href, title }: BodyElement['attributes']): Marks[number] {
  if (type === 'link') return { type, attrs: { href: href ?? '' } };
  return type === 'abbreviation' ? { type, attrs: { title: title ?? null } } : { type };
}
