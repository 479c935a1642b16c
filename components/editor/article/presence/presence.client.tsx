'use client';

import { PresenceLine } from './presence-line';
import type { PresenceAction, ShownPerson } from './shown-person';
import { usePresence } from './use-presence';

type PresenceProps = { action: PresenceAction; articleId: string; first: readonly ShownPerson[] };

/** «Сейчас здесь: Мария Полякова (редактор), с 14:02». Without script it is what was true when the page was made. */
export function Presence(props: PresenceProps) {
  return <PresenceLine people={usePresence(props)} />;
}
