import { startTransition, useState } from 'react';
import type { FormPicture } from '@/lib/articles/form.rules';
import type { MediaChoice, MediaProblem } from '@/lib/media/library.rules';
import type { Document } from '@/lib/media/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';

/** What an article may be given of the library: the newest at once, the rest by asking. */
export type LibraryChoices = {
  readonly pictures: readonly FormPicture[];
  readonly documents: readonly Document[];
  readonly find: FormAction<MediaProblem, MediaChoice[]>;
};

export type LibrarySearch = {
  /** Null until something was asked. */
  readonly found: readonly MediaChoice[] | null;
  readonly state: 'resting' | 'searching' | 'unreachable';
  readonly ask: (words: string) => void;
};

/** Searches the library while the article's form stays open: nothing that was typed is sent or lost. */
export function useLibrarySearch(find: LibraryChoices['find'], kind: MediaChoice['kind']): LibrarySearch {
  const [found, setFound] = useState<LibrarySearch['found']>(null);
  const [state, setState] = useState<LibrarySearch['state']>('resting');

  async function search(words: string): Promise<void> {
    const form = new FormData();
    form.set('q', words);
    form.set('kind', kind);
    const answer = await find(openForm, form).catch(() => null);
    if (answer?.status === 'done') setFound(answer.shown);
    setState(answer?.status === 'done' ? 'resting' : 'unreachable');
  }

  function ask(words: string): void {
    setState('searching');
    startTransition(() => search(words));
  }

  return { found, state, ask };
}

export function isPicture(choice: MediaChoice): choice is Extract<MediaChoice, { kind: 'picture' }> {
  return choice.kind === 'picture';
}

export function isDocument(choice: MediaChoice): choice is Extract<MediaChoice, { kind: 'document' }> {
  return choice.kind === 'document';
}
