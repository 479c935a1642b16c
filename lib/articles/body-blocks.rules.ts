import { type BodyElement, type BodyNode, bodyTree } from './body.rules';
import { wordsOf } from './difference.rules';

/** A body as a sequence of blocks whose words know how they look: what two bodies are compared by. */

type BlockName =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bullet'
  | 'numbered'
  | 'figure'
  | 'figureCaption'
  | 'tableCaption'
  | 'cell'
  | 'headCell';

/** How a block stands in the text. `depth` is that of nested lists: 0 outside of lists. */
export type BlockForm = { readonly name: BlockName; readonly depth: number; readonly isQuoted: boolean };

/** How a word looks, where it leads, or which picture stands in its place: its words are the alternative text. */
export type Mark = { readonly kind: MarkKind; readonly value: string };

type MarkKind = 'strong' | 'em' | 'sub' | 'sup' | 'cite' | 'abbr' | 'link' | 'picture';

export type Word = { readonly text: string; readonly marks: readonly Mark[] };

export type TextBlock = {
  readonly kind: 'text';
  readonly form: BlockForm;
  readonly words: readonly Word[];
  /** The words joined. */
  readonly text: string;
};

/** A row of a table. Its cells are of the form `cell` or `headCell`. */
export type RowBlock = { readonly kind: 'row'; readonly cells: readonly TextBlock[]; readonly text: string };

export type BodyBlock = TextBlock | RowBlock;

const outermost: BlockForm = { name: 'paragraph', depth: 0, isQuoted: false };

export function blocksOfBody(html: string): BodyBlock[] {
  return blocksBelow(bodyTree(html), outermost);
}

/** Words that stand among blocks are a block of their own, of the form of what is around them. */
function blocksBelow(nodes: readonly BodyNode[], form: BlockForm): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let inline: BodyNode[] = [];
  const settle = () => {
    blocks.push(...textBlocks(inline, form));
    inline = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      inline.push(node);
      continue;
    }
    settle();
    blocks.push(...blocksOfElement(node, form));
  }
  settle();
  return blocks;
}

function blocksOfElement(element: BodyElement, around: BlockForm): BodyBlock[] {
  if (element.tag === 'tr') return [rowOf(element)];
  return blocksBelow(element.children, formInside(element, around));
}

const namesOfTags: Partial<Record<BodyElement['tag'], BlockName>> = {
  h2: 'heading2',
  h3: 'heading3',
  h4: 'heading4',
  figure: 'figure',
  figcaption: 'figureCaption',
  caption: 'tableCaption',
};

function formInside({ tag }: BodyElement, around: BlockForm): BlockForm {
  if (tag === 'ul' || tag === 'ol') {
    return { ...around, name: tag === 'ul' ? 'bullet' : 'numbered', depth: around.depth + 1 };
  }
  if (tag === 'blockquote') return { ...around, isQuoted: true };
  return { ...around, name: namesOfTags[tag] ?? around.name };
}

function rowOf({ children }: BodyElement): RowBlock {
  const cells = children.flatMap((cell) => (typeof cell === 'string' ? [] : [cellOf(cell)]));
  return { kind: 'row', cells, text: cells.map(({ text }) => text).join('\t') };
}

/** Paragraphs and list items of a cell become its lines. */
function cellOf(cell: BodyElement): TextBlock {
  const form: BlockForm = { ...outermost, name: cell.tag === 'th' ? 'headCell' : 'cell' };
  const lines = blocksBelow(cell.children, form).map((block) => (block.kind === 'text' ? block.words : []));
  return textBlock(
    lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line])),
    form,
  );
}

const INLINE = new Set(['strong', 'em', 'sub', 'sup', 'cite', 'abbr', 'a', 'br', 'img']);

function isInline(node: BodyNode): node is string | BodyElement {
  return typeof node === 'string' || INLINE.has(node.tag);
}

function textBlocks(nodes: readonly BodyNode[], form: BlockForm): TextBlock[] {
  const words = trimmed(nodes.flatMap((node) => wordsBelow(node, [])));
  return words.length === 0 ? [] : [textBlock(words, form)];
}

function textBlock(words: readonly Word[], form: BlockForm): TextBlock {
  return { kind: 'text', form, words, text: words.map(({ text }) => text).join('') };
}

const lineBreak: Word = { text: '\n', marks: [] };

function wordsBelow(node: BodyNode, marks: readonly Mark[]): Word[] {
  if (typeof node === 'string') return wordsIn(node, marks);
  if (node.tag === 'br') return [lineBreak];
  if (node.tag === 'img') return pictureWords(node, marks);
  const mark = markOf(node);
  return node.children.flatMap((child) => wordsBelow(child, mark ? [...marks, mark] : marks));
}

/** White space means one space, as browsers show it; no-break spaces are signs of their own. */
function wordsIn(text: string, marks: readonly Mark[]): Word[] {
  return wordsOf(text.replace(/[ \t\r\n\f]+/g, ' ')).map((word) => ({ text: word, marks }));
}

function pictureWords({ attributes }: BodyElement, marks: readonly Mark[]): Word[] {
  const pictured: Mark[] = [...marks, { kind: 'picture', value: attributes.src ?? '' }];
  const words = wordsIn(attributes.alt ?? '', pictured);
  // A picture without words is there all the same.
  return words.length > 0 ? words : [{ text: '', marks: pictured }];
}

function markOf({ tag, attributes }: BodyElement): Mark | null {
  if (tag === 'a') return { kind: 'link', value: attributes.href ?? '' };
  if (tag === 'abbr') return { kind: 'abbr', value: attributes.title ?? '' };
  const isPlain = tag === 'strong' || tag === 'em' || tag === 'sub' || tag === 'sup' || tag === 'cite';
  return isPlain ? { kind: tag, value: '' } : null;
}

/** Without the white space around it, which browsers do not show. */
function trimmed(words: readonly Word[]): Word[] {
  const first = words.findIndex(isSeen);
  return first === -1 ? [] : words.slice(first, words.findLastIndex(isSeen) + 1);
}

function isSeen({ text, marks }: Word): boolean {
  return !/^[ \n]*$/.test(text) || marks.some(({ kind }) => kind === 'picture');
}
