import { type CommandProps, findParentNode, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** A table and, above it, its caption: ProseMirror's tables hold rows and nothing else. */
const CaptionedTable = Node.create({
  name: 'captionedTable',
  group: 'block figurePart',
  content: 'tableCaption? table',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-captioned-table]' }],
  renderHTML: () => ['div', { 'data-captioned-table': '' }, 0],
});

const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-table-caption]', priority: 60 }],
  renderHTML: () => ['p', { 'data-table-caption': '' }, 0],
});

const BodyTable = Table.extend({
  // Only inside of a `captionedTable`.
  group: '',
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
  addCommands() {
    return { ...this.parent?.(), deleteTable: () => deleteCaptionedTable };
  },
  // Tab would go from cell to cell and never out of the editor; arrow keys do the same.
  addKeyboardShortcuts: () => ({}),
});

function deleteCaptionedTable({ state, tr, dispatch }: CommandProps): boolean {
  const found = findParentNode(({ type }) => type.name === 'captionedTable')(state.selection);
  if (found && dispatch) dispatch(tr.delete(found.pos, found.pos + found.node.nodeSize));
  return found !== undefined;
}

/** `section`: thead or tbody where the row came from; null for new rows. */
const BodyTableRow = TableRow.extend({
  content: '(tableCell | tableHeader)+',
  addAttributes: () => ({ section: { default: null, rendered: false } }),
});

const spans = { colspan: { default: 1 }, rowspan: { default: 1 } };

const BodyTableCell = TableCell.extend({
  addAttributes: () => ({ ...numeric(spans), colwidth: { default: null, rendered: false } }),
});

const BodyTableHeader = TableHeader.extend({
  addAttributes: () => ({
    ...numeric(spans),
    colwidth: { default: null, rendered: false },
    scope: { default: 'col' },
  }),
});

function numeric(attributes: typeof spans) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      { ...attribute, parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? 1) || 1 },
    ]),
  );
}

export const tableExtensions = [
  CaptionedTable,
  TableCaption,
  BodyTable,
  BodyTableRow,
  BodyTableCell,
  BodyTableHeader,
];
