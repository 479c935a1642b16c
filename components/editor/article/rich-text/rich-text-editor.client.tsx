'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { ControlAttributes } from '@/components/ui/field';
import type { LibraryChoices } from '../library-choices';
import { bodyOfDocument } from './body-of-document';
import { documentOfBody } from './document-of-body';
import { DocumentPanel } from './document-panel';
import { extensions } from './extensions';
import { LinkPanel } from './link-panel';
import { cleanPastedHtml } from './pasted-html';
import { PicturePanel } from './picture-panel';
import styles from './rich-text.module.css';
import { Toolbar, type ToolbarButtons } from './toolbar';
import {
  historyGroup,
  insertLink,
  insertPicture,
  insertTable,
  removeLink,
  setLink,
  type ToolbarGroup,
  tableGroup,
  textGroups,
} from './toolbar-commands';

type RichTextEditorProps = {
  control: ControlAttributes;
  /** HTML */
  start: string;
  library: LibraryChoices;
  write: (html: string) => void;
};

type OpenPanel = 'none' | 'link' | 'picture' | 'document';

export function RichTextEditor({ control, start, library, write }: RichTextEditorProps) {
  const [panel, setPanel] = useState<OpenPanel>('none');
  const editor = useEditor({
    extensions,
    content: documentOfBody(start),
    immediatelyRender: false,
    // The desk's policy admits no style that has no nonce: ours stands in the CSS module.
    injectCSS: false,
    editorProps: {
      attributes: {
        ...controlAttributes(control),
        role: 'textbox',
        'aria-label': 'Текст',
        'aria-multiline': 'true',
        class: `prose ${styles.content}`,
      },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: changed }) => write(bodyOfDocument(changed.getJSON())),
  });
  if (!editor) return null;
  const close = () => {
    setPanel('none');
    editor.view.focus();
  };
  return (
    <div className={styles.editor}>
      <EditorToolbar controls={control.id} editor={editor} panel={panel} setPanel={setPanel} />
      {panel === 'link' && (
        <LinkPanel
          apply={(href) => {
            close();
            if (href === '') removeLink(editor);
            else setLink(editor, href);
          }}
          close={close}
          href={String(editor.getAttributes('link').href ?? '')}
        />
      )}
      {panel === 'picture' && (
        <PicturePanel
          close={close}
          insert={(picture) => {
            close();
            insertPicture(editor, picture);
          }}
          library={library}
        />
      )}
      {panel === 'document' && (
        <DocumentPanel
          close={close}
          insert={(link) => {
            close();
            insertLink(editor, link);
          }}
          library={library}
        />
      )}
      <EditorContent editor={editor} />
    </div>
  );
}

/** ProseMirror sets attributes as they are: only texts. */
function controlAttributes({ id, ...aria }: ControlAttributes): Record<string, string> {
  const describedBy = aria['aria-describedby'];
  return {
    id,
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(aria['aria-invalid'] && { 'aria-invalid': 'true' }),
  };
}

function EditorToolbar({
  editor,
  controls,
  panel,
  setPanel,
}: {
  editor: Editor;
  controls: string;
  panel: OpenPanel;
  setPanel: (panel: OpenPanel) => void;
}) {
  // Which buttons are pressed or usable may change with every transaction.
  useEditorState({ editor, selector: ({ transactionNumber }) => transactionNumber });
  const opener = (wanted: OpenPanel) => ({
    isExpanded: panel === wanted,
    press: () => setPanel(panel === wanted ? 'none' : wanted),
  });
  const insertions: ToolbarButtons = {
    name: 'Вставка',
    buttons: [
      { key: 'link', label: 'Ссылка', isPressed: editor.isActive('link'), ...opener('link') },
      { key: 'picture', label: 'Изображение', ...opener('picture') },
      { key: 'document', label: 'Документ', ...opener('document') },
      { key: 'table', label: 'Таблица', press: () => insertTable(editor) },
    ],
  };
  const groups = [
    ...textGroups.map((group) => buttonsOf(group, editor)),
    insertions,
    ...(editor.isActive('captionedTable') ? [buttonsOf(tableGroup, editor)] : []),
    buttonsOf(historyGroup, editor),
  ];
  return <Toolbar controls={controls} groups={groups} />;
}

function buttonsOf({ name, commands }: ToolbarGroup, editor: Editor): ToolbarButtons {
  return {
    name,
    buttons: commands.map(({ key, label, shortcut, run, isOn, isUsable }) => ({
      key,
      label,
      shortcut,
      isPressed: isOn?.(editor),
      isDisabled: !isUsable(editor),
      press: () => run(editor),
    })),
  };
}
