import { hashPassword } from '@/lib/people/passwords';
import { isRole, type Person, type Role } from '@/lib/people/rules';
import { aPerson } from './arrange';

export const PASSWORD = 'рассвет ключ трамвай';

/** Somebody in the database who can sign in with `PASSWORD`. */
export async function somebody(role: Role): Promise<Person> {
  const row = await aPerson({ role, passwordHash: await hashPassword(PASSWORD) });
  if (!isRole(row.role)) throw new Error(row.role);
  return { id: row.id, email: row.email, name: row.name, role: row.role };
}
