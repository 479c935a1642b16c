import { randomUUID } from 'node:crypto';
import { addDays } from 'date-fns';
import { database } from '@/lib/db/client';
import { findSecondFactor } from '@/lib/people/queries';
import type { Person } from '@/lib/people/rules';
import { beginSecondFactor, confirmSecondFactor } from '@/lib/people/second-factor.commands';
import { codeAt } from './codes';
import { now } from './command-case';
import { PASSWORD } from './people';

/** What belongs to somebody's account, and to nobody else's. */

export async function withSession(person: Person): Promise<string> {
  const id = randomUUID();
  const session = { id, personId: person.id, userAgent: 'Firefox', expiresAt: addDays(now, 1) };
  await database().session.create({ data: session });
  return id;
}

export async function withSecondFactor(person: Person): Promise<void> {
  await beginSecondFactor(person, {}, now);
  const answer = await confirmSecondFactor(person, { code: await codeOf(person), password: PASSWORD }, now);
  if (!answer.ok) throw new Error('the second step is not on');
}

/** What the person's phone shows before the second step is on. */
export async function codeOf(person: Person): Promise<string> {
  const factor = await findSecondFactor(person);
  if (factor.state !== 'pending') throw new Error(factor.state);
  return codeAt(factor.secret, now);
}

/** Everything that signs the person in, as it stands in the database. */
export async function accountOf({ id }: Pick<Person, 'id'>) {
  return database().person.findUniqueOrThrow({
    where: { id },
    include: { sessions: true, secondFactor: true, recoveryCodes: true, accessLinks: true },
  });
}
