import { Extension, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { StarterKit } from '@tiptap/starter-kit';
import { tableExtensions } from './table-extensions';

/** What the allow-list of bodies (lib/shared/allowed-html.ts) admits, in the editor's terms: no more, no less. */

/** Items of lists and cells of tables hold bare text; `bodyOfDocument` takes the paragraph away again. */
const BareParagraphs = Extension.create({
  name: 'bareParagraphs',
  addGlobalAttributes() {
    const isBare = { default: true, rendered: false, parseHTML: () => true };
    return [{ types: ['paragraph'], attributes: { isBare } }];
  },
});

/** Tab is free to leave the editor: levels change with Ctrl and brackets. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'figurePart+',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: () => ['figure', 0],
});

const FigureCaption = Node.create({
  name: 'figureCaption',
  group: 'figurePart',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
});

/** A picture as part of a figure; inside a line it is an `image`. */
const Picture = Image.extend({
  name: 'picture',
  group: 'figurePart',
  addAttributes() {
    return { ...this.parent?.(), href: { default: null, rendered: false } };
  },
  addCommands: () => ({}),
  addInputRules: () => [],
});

const InlineImage = Image.extend({ addInputRules: () => [] }).configure({ inline: true });

const plainMarks = [
  plainMark('cite', 'cite'),
  plainMark('subscript', 'sub'),
  plainMark('superscript', 'sup'),
];

function plainMark(name: string, tag: string) {
  return Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });
}

const Abbreviation = Mark.create({
  name: 'abbreviation',
  addAttributes: () => ({ title: { default: null } }),
  parseHTML: () => [{ tag: 'abbr' }],
  renderHTML: ({ HTMLAttributes }) => ['abbr', mergeAttributes(HTMLAttributes), 0],
});

export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    underline: false,
    heading: { levels: [2, 3, 4] },
    link: { autolink: false, openOnClick: false, HTMLAttributes: { rel: null, target: null } },
  }),
  BareParagraphs,
  ListItem,
  Figure,
  FigureCaption,
  Picture,
  InlineImage,
  Abbreviation,
  ...plainMarks,
  ...tableExtensions,
];
