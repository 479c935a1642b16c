import type { Editor } from '@tiptap/core';

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
  run: (editor: Editor) => editor.chain().focus().toggleHeading({ level }).run(),
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
        run: (editor) => editor.chain().focus().toggleBold().run(),
        isOn: (editor) => editor.isActive('bold'),
        isUsable: (editor) => editor.can().toggleBold(),
      },
      {
        key: 'italic',
        label: 'Курсив',
        shortcut: 'Ctrl+I',
        run: (editor) => editor.chain().focus().toggleItalic().run(),
        isOn: (editor) => editor.isActive('italic'),
        isUsable: (editor) => editor.can().toggleItalic(),
      },
      {
        key: 'clear',
        label: 'Очистить оформление',
        run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
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
        run: (editor) => editor.chain().focus().toggleBulletList().run(),
        isOn: (editor) => editor.isActive('bulletList'),
        isUsable: always,
      },
      {
        key: 'orderedList',
        label: 'Нумерация',
        shortcut: 'Ctrl+Shift+7',
        run: (editor) => editor.chain().focus().toggleOrderedList().run(),
        isOn: (editor) => editor.isActive('orderedList'),
        isUsable: always,
      },
      {
        key: 'blockquote',
        label: 'Цитата',
        shortcut: 'Ctrl+Shift+B',
        run: (editor) => editor.chain().focus().toggleBlockquote().run(),
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
      run: (editor) => editor.chain().focus().undo().run(),
      isOn: null,
      isUsable: (editor) => editor.can().undo(),
    },
    {
      key: 'redo',
      label: 'Вернуть',
      shortcut: 'Ctrl+Shift+Z',
      run: (editor) => editor.chain().focus().redo().run(),
      isOn: null,
      isUsable: (editor) => editor.can().redo(),
    },
  ],
};

export const tableGroup: ToolbarGroup = {
  name: 'Таблица',
  commands: [
    once('rowBelow', 'Строка ниже', (editor) => editor.chain().focus().addRowAfter().run()),
    once('columnRight', 'Столбец справа', (editor) => editor.chain().focus().addColumnAfter().run()),
    once('deleteRow', 'Удалить строку', (editor) => editor.chain().focus().deleteRow().run()),
    once('deleteColumn', 'Удалить столбец', (editor) => editor.chain().focus().deleteColumn().run()),
    once('headerRow', 'Шапка таблицы', (editor) => editor.chain().focus().toggleHeaderRow().run()),
    once('deleteTable', 'Удалить таблицу', (editor) => editor.chain().focus().deleteTable().run()),
  ],
};

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
  editor.chain().focus().setTextSelection(paragraph).toggleMark('cite').setTextSelection(from).run();
}

/** A table of three columns with a head and a caption to be typed. */
export function insertTable(editor: Editor): void {
  const cells = (type: string) => [1, 2, 3].map(() => ({ type, content: [{ type: 'paragraph' }] }));
  const rows = ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({
    type: 'tableRow',
    content: cells(type),
  }));
  const content = [{ type: 'tableCaption' }, { type: 'table', content: rows }];
  editor.chain().focus().insertContent({ type: 'captionedTable', content }).run();
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
  editor.chain().focus().insertContent({ type: 'figure', content }).run();
}

/** Without a selection the address itself becomes the linked words. */
export function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  const isNew = empty && !editor.isActive('link');
  const marks = [{ type: 'link', attrs: { href } }];
  if (isNew) editor.chain().focus().insertContent({ type: 'text', text: href, marks }).run();
  else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run();
}
