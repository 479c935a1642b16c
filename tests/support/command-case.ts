import type { Person, Right } from '@/lib/people/rules';
import type { Result } from '@/lib/shared/result';

/** How each command of the desk is tried by each role: the tables are `*-cases.ts`, the trial is refusals.test.ts. */

type Answer = Result<unknown, { readonly key: string }>;

/**
 * What a command asks of whoever calls it. `own work`: authors do it with what they made, editors with everything.
 * `own account`: everybody does it, and only with what is theirs.
 */
type Need = Right | 'own work' | 'own account';

export type CommandCase = {
  readonly needs: Need;
  /** Makes what the command is about, by `owner`; the act would succeed but for who does it. */
  readonly arrange: (owner: Person) => Promise<(person: Person) => Promise<Answer>>;
  /** What the command calls `notAllowed`. */
  readonly refusal?: string;
};

export const now = new Date('2026-11-26T09:00:00Z');
