import { type ChildNode, Element, isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** What texts of old sites lack most often: heads of tables, and headings whose levels have no gaps. */

/** A table without any head gets its first row as one; a table of one row or one column was there for the looks. */
export function withTableHeads(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.map((node) => {
    if (!isTag(node)) return node;
    if (node.name !== 'table') return new Element(node.name, node.attribs, withTableHeads(node.children));
    return headed(node);
  });
}

function headed(table: Element): Element {
  const rows = DomUtils.getElementsByTagName('tr', table.children, true);
  const [first] = rows;
  const isPlain = DomUtils.getElementsByTagName('th', table.children, true).length === 0;
  const cells = first?.children.filter((cell): cell is Element => isTag(cell) && cell.name === 'td') ?? [];
  if (!isPlain || !first || cells.length < 2 || rows.length < 2) return table;
  for (const cell of cells) {
    cell.name = 'th';
    cell.attribs = { ...cell.attribs, scope: 'col' };
  }
  return table;
}

/** The first heading is of the second level, and none is more than one level below the one it belongs to. */
export function withSoundHeadings(html: string): string {
  if (!/<h[2-4]/.test(html)) return html;
  const document = parseDocument(html);
  const above: string[] = [];
  for (const heading of DomUtils.getElementsByTagName(isHeading, document.children, true)) {
    while ((above.at(-1) ?? '') >= heading.name) above.pop();
    above.push(heading.name);
    heading.name = `h${Math.min(1 + above.length, 4)}`;
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' });
}

function isHeading(name: string): boolean {
  return /^h[2-4]$/.test(name);
}
