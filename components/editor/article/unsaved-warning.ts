import { useEffect, useRef } from 'react';
import type { AutosaveStanding } from './autosave/autosave-standing';
import type { ArticleFormState } from './form-state';

const question = 'На странице есть несохранённые изменения. Уйти без сохранения?';

/** Asks before somebody leaves text that no server has: by the browser's own question, and by links inside the desk. */
export function useUnsavedWarning(state: ArticleFormState, standing: AutosaveStanding) {
  const isChanged = useRef(false);
  const isSent = useRef(false);
  useEffect(() => {
    // Words typed while a good answer was on its way are still unsaved: `isChanged` is theirs.
    if (state.status !== 'open' && state.status !== 'done') isChanged.current = true;
    isSent.current = false;
  }, [state]);
  useEffect(() => {
    if (standing.kind === 'saved') isChanged.current = false;
  }, [standing]);
  useEffect(() => {
    const isUnsaved = () => isChanged.current || isSent.current;
    const askBrowser = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    const askAtLink = (event: MouseEvent) => {
      if (isUnsaved() && leavesPage(event) && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('beforeunload', askBrowser);
    // Links of Next change the page without unloading it; captured, the click comes here first.
    document.addEventListener('click', askAtLink, true);
    return () => {
      window.removeEventListener('beforeunload', askBrowser);
      document.removeEventListener('click', askAtLink, true);
    };
  }, []);
  return {
    markChanged: () => {
      isChanged.current = true;
    },
    markSent: () => {
      isSent.current = true;
      isChanged.current = false;
    },
  };
}

function leavesPage({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const isElsewhere = link instanceof HTMLAnchorElement && link.target !== '_blank' && !isFragment(link);
  return isElsewhere && !ctrlKey && !metaKey && !shiftKey;
}

function isFragment(link: HTMLAnchorElement): boolean {
  return link.hash !== '' && link.href.split('#')[0] === location.href.split('#')[0];
}
