import { z } from 'zod';
import { requireRole } from '@/lib/people/rules';
import type { PresentPerson } from './presence.rules';

/** A form's sign of life. */
export const presenceSchema = z.object({ articleId: z.uuid() });

type PresenceRow = {
  readonly openedAt: Date;
  readonly person: { readonly name: string; readonly role: string };
};

/** Throws on a role that is none. */
export function presentPersonOf({ openedAt, person }: PresenceRow): PresentPerson {
  return { name: person.name, role: requireRole(person.role), since: openedAt };
}
