import { type ChildNode, Element, isTag } from 'domhandler';
import { plainTextOf } from './fields.rules';

/** Yandex' Turbo pages: a whole page stands in `turbo:content`, with what is around the text. */

const FURNITURE = new Set(['menu', 'button', 'form', 'nav']);
const BLOCKS = new Set([
  'share',
  'comments',
  'feed',
  'widget-feedback',
  'widget-search',
  'callback',
  'rating',
]);

/** Without menus, buttons and forms, and without the title, which stands above the text here. */
export function withoutTurboParts(nodes: readonly ChildNode[], isHeader = false): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!isTag(node)) return [node];
    const block = node.attribs['data-block'] ?? '';
    if (FURNITURE.has(node.name) || BLOCKS.has(block) || (isHeader && node.name === 'h1')) return [];
    const inside = withoutTurboParts(node.children, isHeader || node.name === 'header');
    return [new Element(node.name, node.attribs, inside)];
  });
}

// The title stands at the very beginning.
const BEGINNING = 10_000;

/** The page's own title; empty: none. */
export function turboTitle(html: string): string {
  const [, title = ''] = /<h1(?:\s[^<>]*)?>([\s\S]{0,1000}?)<\/h1>/i.exec(html.slice(0, BEGINNING)) ?? [];
  return plainTextOf(title).trim();
}
