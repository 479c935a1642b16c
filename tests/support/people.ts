import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/people/passwords';
import { isRole, type Person, type Role } from '@/lib/people/rules';
import { signIn } from '@/lib/people/sign-in.commands';
import { aPerson } from './arrange';

export const PASSWORD = 'рассвет ключ трамвай';

/** Somebody of the desk, who never signs in. */
export async function aColleague(role: Role, name?: string): Promise<Person> {
  const row = await aPerson({ role, ...(name && { name }) });
  return { id: row.id, email: row.email, name: row.name, role };
}

/** Somebody in the database who can sign in with `PASSWORD`. */
export async function somebody(role: Role): Promise<Person> {
  const row = await aPerson({ role, passwordHash: await hashPassword(PASSWORD) });
  if (!isRole(row.role)) throw new Error(row.role);
  return { id: row.id, email: row.email, name: row.name, role: row.role };
}

/** Signs somebody in from an address of their own; answers the number of the session. */
export async function sessionOf(email: string, now: Date, password = PASSWORD): Promise<string> {
  const arriving = { address: randomUUID(), userAgent: 'Firefox', device: null };
  const answer = await signIn(arriving, { email, password, callbackUrl: '/editor' }, now);
  if (!answer.ok || answer.value.step !== 'in') throw new Error(`${email} is not signed in`);
  return answer.value.id;
}
