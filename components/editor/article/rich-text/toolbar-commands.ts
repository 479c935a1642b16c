import type { ChainedCommands, Editor } from '@tiptap/core';

/** A button of the toolbar. `isOn` is null where the button does something once instead of switching it. */
type ToolbarCommand = {
  readonly key: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly run: (editor: Editor) => void;
  readonly isOn: ((editor: Editor) => boolean) | null;
  readonly isUsable: (editor: Editor) => boolean;
};

export type ToolbarGroup = { readonly name: string; readonly commands: readonly ToolbarCommand[] };

const headings = ([2, 3, 4] as const).map((level) => ({
  key: `heading${level}`,
  label: `Заголовок ${level}`,
  shortcut: `Ctrl+Alt+${level}`,
  run: (editor: Editor) => inTheText(editor).toggleHeading({ level }).run(),
  isOn: (editor: Editor) => editor.isActive('heading', { level }),
  isUsable: (editor: Editor) => editor.can().toggleHeading({ level }),
}));

export const textGroups: readonly ToolbarGroup[] = [
  { name: 'Заголовки', commands: headings },
  {
    name: 'Выделение',
    commands: [
      {
        key: 'bold',
        label: 'Полужирный',
        shortcut: 'Ctrl+B',
        run: (editor) => inTheText(editor).toggleBold().run(),
        isOn: (editor) => editor.isActive('bold'),
        isUsable: (editor) => editor.can().toggleBold(),
      },
      {
        key: 'italic',
        label: 'Курсив',
        shortcut: 'Ctrl+I',
        run: (editor) => inTheText(editor).toggleItalic().run(),
        isOn: (editor) => editor.isActive('italic'),
        isUsable: (editor) => editor.can().toggleItalic(),
      },
      {
        key: 'clear',
        label: 'Очистить оформление',
        run: (editor) => inTheText(editor).unsetAllMarks().clearNodes().run(),
        isOn: null,
        isUsable: always,
      },
    ],
  },
  {
    name: 'Списки и цитаты',
    commands: [
      {
        key: 'bulletList',
        label: 'Список',
        shortcut: 'Ctrl+Shift+8',
        run: (editor) => inTheText(editor).toggleBulletList().run(),
        isOn: (editor) => editor.isActive('bulletList'),
        isUsable: always,
      },
      {
        key: 'orderedList',
        label: 'Нумерация',
        shortcut: 'Ctrl+Shift+7',
        run: (editor) => inTheText(editor).toggleOrderedList().run(),
        isOn: (editor) => editor.isActive('orderedList'),
        isUsable: always,
      },
      {
        key: 'blockquote',
        label: 'Цитата',
        shortcut: 'Ctrl+Shift+B',
        run: (editor) => inTheText(editor).toggleBlockquote().run(),
        isOn: (editor) => editor.isActive('blockquote'),
        isUsable: (editor) => editor.can().toggleBlockquote(),
      },
      {
        key: 'cite',
        label: 'Автор цитаты',
        run: toggleQuoteAuthor,
        isOn: (editor) => editor.isActive('cite'),
        isUsable: (editor) => editor.isActive('blockquote'),
      },
    ],
  },
];

export const historyGroup: ToolbarGroup = {
  name: 'Отмена',
  commands: [
    {
      key: 'undo',
      label: 'Отменить',
      shortcut: 'Ctrl+Z',
      run: (editor) => inTheText(editor).undo().run(),
      isOn: null,
      isUsable: (editor) => editor.can().undo(),
    },
    {
      key: 'redo',
      label: 'Вернуть',
      shortcut: 'Ctrl+Shift+Z',
      run: (editor) => inTheText(editor).redo().run(),
      isOn: null,
      isUsable: (editor) => editor.can().redo(),
    },
  ],
};

export const tableGroup: ToolbarGroup = {
  name: 'Таблица',
  commands: [
    once('rowBelow', 'Строка ниже', (editor) => inTheText(editor).addRowAfter().run()),
    once('columnRight', 'Столбец справа', (editor) => inTheText(editor).addColumnAfter().run()),
    once('deleteRow', 'Удалить строку', (editor) => inTheText(editor).deleteRow().run()),
    once('deleteColumn', 'Удалить столбец', (editor) => inTheText(editor).deleteColumn().run()),
    once('headerRow', 'Шапка таблицы', (editor) => inTheText(editor).toggleHeaderRow().run()),
    once('deleteTable', 'Удалить таблицу', (editor) => inTheText(editor).deleteTable().run()),
  ],
};

/**
 * A chain of commands with the focus already in the text. Tiptap's own `focus()` waits for the next frame,
 * and a letter typed before that frame goes to the button: lost.
 */
function inTheText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain().focus();
}

function once(key: string, label: string, run: (editor: Editor) => void): ToolbarCommand {
  return { key, label, run, isOn: null, isUsable: always };
}

function always(): boolean {
  return true;
}

/** The whole paragraph names the author: `<p><cite>…</cite></p>`. */
function toggleQuoteAuthor(editor: Editor): void {
  const { from, $from } = editor.state.selection;
  const paragraph = { from: $from.start(), to: $from.end() };
  inTheText(editor).setTextSelection(paragraph).toggleMark('cite').setTextSelection(from).run();
}

/** A table of three columns with a head and a caption to be typed. */
export function insertTable(editor: Editor): void {
  const cells = (type: string) => [1, 2, 3].map(() => ({ type, content: [{ type: 'paragraph' }] }));
  const rows = ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({
    type: 'tableRow',
    content: cells(type),
  }));
  const content = [{ type: 'tableCaption' }, { type: 'table', content: rows }];
  inTheText(editor).insertContent({ type: 'captionedTable', content }).run();
}

export type ChosenPicture = {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
};

export function insertPicture(editor: Editor, { caption, width, height, ...source }: ChosenPicture): void {
  const text = caption === '' ? [] : [{ type: 'text', text: caption }];
  const content = [
    { type: 'picture', attrs: { ...source, width: String(width), height: String(height) } },
    { type: 'figureCaption', content: text },
  ];
  inTheText(editor).insertContent({ type: 'figure', content }).run();
}

/** Words with their link in place of what is selected; what is typed after them is no part of it. */
export function insertLink(editor: Editor, { href, words }: { href: string; words: string }): void {
  const marks = [{ type: 'link', attrs: { href } }];
  inTheText(editor).insertContent({ type: 'text', text: words, marks }).unsetMark('link').run();
}

/** Without a selection the address itself becomes the linked words. */
export function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  const isNew = empty && !editor.isActive('link');
  const marks = [{ type: 'link', attrs: { href } }];
  if (isNew) inTheText(editor).insertContent({ type: 'text', text: href, marks }).run();
  else inTheText(editor).extendMarkRange('link').setLink({ href }).run();
}

export function removeLink(editor: Editor): void {
  inTheText(editor).extendMarkRange('link').unsetLink().run();
}
