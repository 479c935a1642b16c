import type { ShownPerson } from '@/components/editor/article/presence/shown-person';
import type { PresentPerson } from '@/lib/articles/presence.rules';
import { formatTime } from '@/lib/shared/dates';

/** Who is there, as the browser may have it: times written out in the portal's zone. */
export function shownPeople(people: readonly PresentPerson[]): ShownPerson[] {
  return people.map(({ name, role, since }) => ({ name, role, since: formatTime(since) }));
}
