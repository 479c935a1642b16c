import 'server-only';
import { subHours } from 'date-fns';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ListedPerson } from './managing.rules';
import { requireRole } from './rules';
import { IDLE_HOURS } from './session.rules';

export type ListedSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The sessions of a person that are still open, the one seen last first. */
export async function listSessions(personId: string, now: Date): Promise<ListedSession[]> {
  return database().session.findMany({
    where: { personId, expiresAt: { gt: now }, lastSeenAt: { gt: subHours(now, IDLE_HOURS) } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}

type PersonRow = Omit<ListedPerson, 'role'> & { readonly role: string };

/** Everybody of the editorial office: those who may sign in before the disabled, each by name. */
export async function listPeople(): Promise<ListedPerson[]> {
  const rows = await database().$queryRaw<PersonRow[]>`
    ${peopleWithSignIn} ORDER BY person."disabledAt" IS NOT NULL, person."name", person."id"`;
  return rows.map(listedPerson);
}

export async function findPerson(id: string): Promise<ListedPerson | null> {
  const [row] = await database().$queryRaw<PersonRow[]>`${peopleWithSignIn} WHERE person."id" = ${id}::uuid`;
  return row ? listedPerson(row) : null;
}

// From the log of changes: a session leaves no row behind.
const peopleWithSignIn = Prisma.sql`
  SELECT person."id", person."email"::text AS "email", person."name", person."role", person."createdAt",
    person."disabledAt", entry."at" AS "lastSignInAt"
  FROM "Person" person
  LEFT JOIN LATERAL (
    SELECT "at" FROM "AuditEntry"
    WHERE "personId" = person."id" AND "action" = 'session.create'
    ORDER BY "at" DESC, "id" DESC LIMIT 1
  ) entry ON true`;

function listedPerson({ role, ...row }: PersonRow): ListedPerson {
  return { ...row, role: requireRole(role) };
}
