import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { AutosaveDesk, type Autosaving, type Place } from './autosave-desk';
import type { AutosaveStanding } from './autosave-standing';

export const atRest: AutosaveStanding = { kind: 'rest' };

/** Lives as long as its text is worked on in this form; null where the text is none that may be saved by itself. */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  autosaving: Autosaving | null,
  place: Place,
) {
  const open = () => ({
    key: autosaving?.key,
    desk: autosaving && new AutosaveDesk(form, autosaving, place),
  });
  const [held, setHeld] = useState(open);
  // The form stays while its article is published and the next edition begun: that is another text.
  if (held.key !== autosaving?.key) setHeld(open());
  const { desk } = held;
  const standing = useSyncExternalStore(
    desk?.saver.subscribe ?? listenToNothing,
    () => desk?.saver.current() ?? atRest,
    () => atRest,
  );
  useEffect(() => desk?.attend(), [desk]);
  return { desk, standing };
}

function listenToNothing() {
  return () => undefined;
}
