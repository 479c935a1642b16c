import { type ChildNode, Element, isComment, isTag, isText, Text } from 'domhandler';

/** Paragraphs where only empty lines say so, as WordPress makes them when it shows a text (its `wpautop`). */

// Within these an empty line means nothing, or means itself.
const CLOSED = new Set([
  'pre',
  'table',
  'ul',
  'ol',
  'dl',
  'script',
  'style',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const OPEN = new Set([
  'div',
  'blockquote',
  'section',
  'article',
  'center',
  'main',
  'aside',
  'header',
  'footer',
  'form',
]);
const BLOCKS = new Set([
  ...CLOSED,
  ...OPEN,
  'p',
  'hr',
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'address',
]);

type Ways = {
  /** Line ends within a ready paragraph are line breaks; the block editor means nothing by them. */
  readonly keepsLines: boolean;
};

export function withParagraphs(nodes: readonly ChildNode[], ways: Ways = { keepsLines: true }): ChildNode[] {
  const result: ChildNode[] = [];
  let inline: ChildNode[] = [];
  const settle = () => {
    result.push(...paragraphsOf(inline));
    inline = [];
  };
  for (const node of nodes) {
    if (isComment(node)) continue;
    if (!isTag(node) || !BLOCKS.has(node.name)) {
      inline.push(node);
      continue;
    }
    settle();
    result.push(withParagraphsInside(node, ways));
  }
  settle();
  return result;
}

function withParagraphsInside(element: Element, ways: Ways): Element {
  if (element.name === 'p' && !ways.keepsLines) return element;
  if (element.name === 'p') return new Element('p', element.attribs, element.children.flatMap(withBreaks));
  if (!OPEN.has(element.name)) return element;
  return new Element(element.name, element.attribs, withParagraphs(element.children, ways));
}

function paragraphsOf(inline: readonly ChildNode[]): ChildNode[] {
  const paragraphs: ChildNode[][] = [[]];
  for (const node of inline) {
    const [first, ...others] = isText(node) ? node.data.split(/\n[^\S\u00a0]*\n\s*/) : [];
    if (first === undefined) {
      paragraphs.at(-1)?.push(...withBreaks(node));
      continue;
    }
    paragraphs.at(-1)?.push(...linesOf(first));
    for (const text of others) paragraphs.push(linesOf(text));
  }
  return paragraphs
    .map(trimmed)
    .filter(saysSomething)
    .map((children) => new Element('p', {}, children));
}

function withBreaks(node: ChildNode): ChildNode[] {
  if (isText(node)) return linesOf(node.data);
  if (!isTag(node)) return [];
  return [new Element(node.name, node.attribs, node.children.flatMap(withBreaks))];
}

/** A text whose line ends become line breaks; how many blanks stand around them means nothing. */
function linesOf(text: string): ChildNode[] {
  return text
    .replace(/[ \t]+/g, ' ')
    .split(/ ?\n ?/)
    .flatMap((line, index) => [
      ...(index > 0 ? [new Element('br', {})] : []),
      ...(line ? [new Text(line)] : []),
    ]);
}

function trimmed(nodes: readonly ChildNode[]): ChildNode[] {
  const first = nodes.findIndex(saysSomethingItself);
  return first === -1 ? [] : nodes.slice(first, nodes.findLastIndex(saysSomethingItself) + 1);
}

function saysSomething(nodes: readonly ChildNode[]): boolean {
  return nodes.some(saysSomethingItself);
}

function saysSomethingItself(node: ChildNode): boolean {
  return isText(node) ? node.data.trim() !== '' : isTag(node) && node.name !== 'br';
}
