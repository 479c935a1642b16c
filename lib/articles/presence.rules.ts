import type { Role } from '@/lib/people/rules';

/** Milliseconds between two signs of life of a form that is before somebody's eyes. */
export const PRESENCE_SIGN = 20_000;

/** Milliseconds after which somebody who gave no sign counts as gone. */
const PRESENCE_ENDS = 60_000;

/** Somebody who has the form of an article open. */
export type PresentPerson = { readonly name: string; readonly role: Role; readonly since: Date };

/** Whoever was seen last before this is gone. */
export function presentSince(now: Date): Date {
  return new Date(now.getTime() - PRESENCE_ENDS);
}
