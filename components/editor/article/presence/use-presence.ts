import { useEffect, useState } from 'react';
import { PRESENCE_SIGN } from '@/lib/articles/presence.rules';
import { openForm } from '@/lib/shared/form-state';
import type { PresenceAction, ShownPerson } from './shown-person';

type Presence = {
  readonly action: PresenceAction;
  readonly articleId: string;
  /** Who was there when the page was made. */
  readonly first: readonly ShownPerson[];
};

/** Tells the portal while the form is before somebody's eyes, and answers who else is there. */
export function usePresence({ action, articleId, first }: Presence): readonly ShownPerson[] {
  const [people, setPeople] = useState(first);
  useEffect(() => {
    const sign = () => {
      if (document.visibilityState === 'hidden') return;
      void signOfLife(action, articleId).then((answer) => answer && setPeople(answer));
    };
    sign();
    const timer = setInterval(sign, PRESENCE_SIGN);
    document.addEventListener('visibilitychange', sign);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', sign);
    };
  }, [action, articleId]);
  return people;
}

/** Null where there is no answer: the autosave is what tells of a line that is down. */
async function signOfLife(action: PresenceAction, articleId: string) {
  const fields = new FormData();
  fields.set('articleId', articleId);
  try {
    const answer = await action(openForm, fields);
    return answer.status === 'done' ? answer.shown : null;
  } catch {
    return null;
  }
}
