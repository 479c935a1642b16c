'use client';

import { useEffect, useRef, useState } from 'react';
import type { ControlAttributes } from '@/components/ui/field';
import type { LibraryChoices } from '../library-choices';
import { RichTextEditor } from './rich-text-editor.client';

type RichTextProps = {
  control: ControlAttributes;
  /** HTML */
  start: string;
  library: LibraryChoices;
  onChange: () => void;
};

/**
 * The body of an article. What is sent is always the text area with its HTML; with script an editor with a toolbar
 * takes its place before the eyes and writes into it.
 */
export function RichText({ control, start, library, onChange }: RichTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [upgraded, setUpgraded] = useState<string | null>(null);
  // What was typed into the area before the script came is the start of the editor.
  useEffect(() => setUpgraded(area.current?.value ?? null), []);

  function write(html: string) {
    if (!area.current || area.current.value === html) return;
    area.current.value = html;
    onChange();
  }

  const isUpgraded = upgraded !== null;
  return (
    <>
      <textarea
        {...control}
        {...(isUpgraded && { id: `${control.id}-html`, hidden: true })}
        defaultValue={start}
        ref={area}
        rows={20}
        spellCheck
      />
      {isUpgraded && <RichTextEditor control={control} library={library} start={upgraded} write={write} />}
    </>
  );
}
