import type { ArticleProblem } from '@/lib/articles/rules';
import type { Role } from '@/lib/people/rules';
import type { FormAction } from '@/lib/shared/form-state';

/** `since`: «14:02», in the portal's zone. */
export type ShownPerson = { readonly name: string; readonly role: Role; readonly since: string };

export type PresenceAction = FormAction<ArticleProblem, ShownPerson[]>;
