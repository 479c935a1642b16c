import { done, type Result, refused } from '@/lib/shared/result';
import type { ImportProblem } from './order.rules';
import type { PostAuthor } from './rules';

/** Whose text a news is here. */
export type Authors = {
  /** By e-mail, in small letters. */
  readonly byEmail: ReadonlyMap<string, string>;
  /** Login or e-mail in the file, in small letters → e-mail here. */
  readonly named: ReadonlyMap<string, string>;
  /** Who gets the texts of everybody else. */
  readonly fallbackId: string;
};

type Colleague = { readonly id: string; readonly email: string; readonly role: string };

/** `colleagues`: the oldest account first. */
export function authorsOf(
  colleagues: readonly Colleague[],
  { as, authors }: { as: string | null; authors: ReadonlyMap<string, string> },
): Result<Authors, ImportProblem> {
  const byEmail = new Map(colleagues.map(({ id, email }) => [email.toLowerCase(), id]));
  const unknown = [...authors.values(), ...(as ? [as] : [])].filter(
    (email) => !byEmail.has(email.toLowerCase()),
  );
  if (unknown.length > 0) {
    return refused(...unknown.map((email) => ({ key: 'unknownPerson', email }) as const));
  }
  const fallbackId = as
    ? byEmail.get(as.toLowerCase())
    : colleagues.find(({ role }) => role === 'administrator')?.id;
  return fallbackId ? done({ byEmail, named: authors, fallbackId }) : refused({ key: 'noPerson' });
}

/** Id of the person who wrote it, as the file or the order names them; null: nobody here. */
export function authorIdOf(
  { login, email }: PostAuthor,
  known: PostAuthor | undefined,
  { byEmail, named }: Authors,
): string | null {
  const names = [login, email, known?.email ?? ''].map((name) => name.toLowerCase()).filter(Boolean);
  const given = names.map((name) => named.get(name)).find(Boolean);
  const emails = given ? [given.toLowerCase()] : names;
  return emails.map((name) => byEmail.get(name)).find(Boolean) ?? null;
}
